package io.mivo.application.group;

import io.mivo.application.port.driven.ApiUserRegistry;
import io.mivo.application.port.driven.UserAccounts;
import io.mivo.domain.access.ApiUser;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.access.GroupId;
import io.mivo.domain.access.User;
import io.mivo.domain.access.UserName;
import java.util.List;

/** Finds whose rights rest on a group. As safe for threads as what it looks into. */
public record Dependents(ApiUserRegistry apiUsers, UserAccounts users) {
    /** API users, by client id. */
    public List<ClientId> machines(GroupId id) {
        return apiUsers.apiUsers().stream()
                .filter(user -> user.rights().sensors().groups().contains(id))
                .map(ApiUser::id)
                .toList();
    }

    /** Users, by name. */
    public List<UserName> people(GroupId id) {
        return users.users().stream()
                .filter(user -> user.sensors().groups().contains(id))
                .map(User::name)
                .toList();
    }
}
