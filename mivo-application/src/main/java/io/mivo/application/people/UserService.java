package io.mivo.application.people;

import io.mivo.application.port.driven.SecondFactors;
import io.mivo.application.port.driven.SensorGroups;
import io.mivo.application.port.driven.UserAccounts;
import io.mivo.application.port.driving.ManageUsers;
import io.mivo.domain.access.Caller;
import io.mivo.domain.access.GroupId;
import io.mivo.domain.access.Role;
import io.mivo.domain.access.SensorChoice;
import io.mivo.domain.access.SetupToken;
import io.mivo.domain.access.User;
import io.mivo.domain.access.UserName;
import io.mivo.domain.refusal.RefusedException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Lets administrators manage users. Safe for use by many threads. */
public final class UserService implements ManageUsers {
    private final UserAccounts users;
    private final SensorGroups groups;
    private final OpenSessions sessions;
    private final SetupLinks links;
    private final SecondFactors factors;
    private final Administrators administrators;

    UserService(
            UserAccounts users, SensorGroups groups, OpenSessions sessions, SetupLinks links, SecondFactors factors) {
        this.users = users;
        this.groups = groups;
        this.sessions = sessions;
        this.links = links;
        this.factors = factors;
        this.administrators = new Administrators(users);
    }

    @Override
    public List<Account> accounts(Caller by) {
        administrators.require(by);
        Map<UserName, Instant> lastLogIns = users.lastLogIns();
        Map<UserName, SetupToken> open = links.open();
        return users.users().stream()
                .map(user -> account(user, lastLogIns, open))
                .toList();
    }

    private Account account(User user, Map<UserName, Instant> lastLogIns, Map<UserName, SetupToken> open) {
        return new Account(
                user,
                Optional.ofNullable(lastLogIns.get(user.name())),
                sessions.of(user.name()).size(),
                Optional.ofNullable(open.get(user.name())).map(SetupToken::validUntil));
    }

    @Override
    public Account account(Caller by, UserName name) {
        return accounts(by).stream()
                .filter(each -> each.user().name().equals(name))
                .findFirst()
                .orElseThrow(() -> Administrators.unknown(name));
    }

    @Override
    public synchronized String create(Caller by, UserName name, Role role) {
        administrators.require(by);
        users.users().stream()
                .map(User::name)
                .filter(name::looksLike)
                .findFirst()
                .ifPresent(UserService::refuseName);
        if (!users.add(User.newcomer(name, role))) {
            refuseName(name);
        }
        return links.offer(name);
    }

    private static void refuseName(UserName taken) {
        throw RefusedException.malformed("/name", "there is a user " + taken + " already; choose another name");
    }

    @Override
    public void changeRole(Caller by, UserName name, Role role) {
        administrators.requireOverOther(by, name, "its role never changes", "nobody changes the own role");
        change(name, user -> user.withRole(role));
        sessions.endAll(name);
    }

    @Override
    public void changeSensors(Caller by, UserName name, SensorChoice choice) {
        administrators.require(by);
        change(name, user -> user.withSensors(requireKnown(choice)));
    }

    /** A group that is made later must not bring rights that nobody gave. */
    private SensorChoice requireKnown(SensorChoice choice) {
        for (GroupId id : choice.groups()) {
            if (groups.group(id).isEmpty()) {
                throw RefusedException.malformed("/sensors", "there is no sensor group " + id);
            }
        }
        return choice;
    }

    @Override
    public void changeEnabled(Caller by, UserName name, boolean enabled) {
        administrators.requireOverOther(by, name, "it is never disabled", "nobody disables the own account");
        change(name, user -> user.withEnabled(enabled));
        if (!enabled) {
            links.close(name);
            sessions.endAll(name);
        }
    }

    @Override
    public String resetPassword(Caller by, UserName name) {
        administrators.requireToReset(by, name);
        links.close(name);
        change(name, user -> requireEnabled(user).withPasswordHash(Passwords.useless()));
        sessions.endAll(name);
        return links.offer(name);
    }

    private static User requireEnabled(User user) {
        if (!user.enabled()) {
            throw Administrators.refused("user " + user.name() + " is disabled; enable the account first");
        }
        return user;
    }

    @Override
    public void endSessions(Caller by, UserName name) {
        administrators.require(by);
        change(name, UnaryOperator.identity());
        sessions.endAll(name);
    }

    @Override
    public void delete(Caller by, UserName name) {
        administrators.requireOverOther(by, name, "it is never deleted", "nobody deletes the own account");
        if (!users.remove(name)) {
            throw Administrators.unknown(name);
        }
        links.close(name);
        factors.remove(name);
        sessions.endAll(name);
    }

    private void change(UserName name, UnaryOperator<User> change) {
        if (users.change(name, change).isEmpty()) {
            throw Administrators.unknown(name);
        }
    }
}
