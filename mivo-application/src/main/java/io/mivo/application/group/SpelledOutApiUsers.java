package io.mivo.application.group;

import io.mivo.application.port.driven.ApiUserRegistry;
import io.mivo.application.port.driven.SensorGroups;
import io.mivo.domain.access.ApiUser;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.access.Rights;
import java.util.List;
import java.util.Optional;

/** API users whose rights name the sensors that their groups have now. As safe for threads as what it looks into. */
public record SpelledOutApiUsers(ApiUserRegistry registry, SensorGroups groups) implements ApiUserRegistry {
    @Override
    public List<ApiUser> apiUsers() {
        return registry.apiUsers().stream().map(this::spelledOut).toList();
    }

    @Override
    public Optional<ApiUser> apiUser(ClientId id) {
        return registry.apiUser(id).map(this::spelledOut);
    }

    private ApiUser spelledOut(ApiUser user) {
        Rights rights = user.rights();
        return rights.sensors().groups().isEmpty()
                ? user
                : user.with(
                        user.name(),
                        new Rights(rights.scopes(), rights.sensors().spelledOut(groups.groups())));
    }

    @Override
    public boolean isSpent(ClientId id) {
        return registry.isSpent(id);
    }
}
