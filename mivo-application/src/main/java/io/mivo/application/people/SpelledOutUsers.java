package io.mivo.application.people;

import io.mivo.application.port.driven.SensorGroups;
import io.mivo.application.port.driven.UserAccounts;
import io.mivo.domain.access.User;
import io.mivo.domain.access.UserName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Users whose rights name the sensors that their groups have now; changes go to them as they are kept. As safe for threads. */
record SpelledOutUsers(UserAccounts kept, SensorGroups groups) implements UserAccounts {
    @Override
    public List<User> users() {
        return kept.users().stream().map(this::spelledOut).toList();
    }

    @Override
    public Optional<User> user(UserName name) {
        return kept.user(name).map(this::spelledOut);
    }

    private User spelledOut(User user) {
        return user.sensors().groups().isEmpty()
                ? user
                : user.withSensors(user.sensors().spelledOut(groups.groups()));
    }

    @Override
    public boolean add(User user) {
        return kept.add(user);
    }

    @Override
    public Optional<User> change(UserName name, UnaryOperator<User> change) {
        return kept.change(name, change);
    }

    @Override
    public boolean remove(UserName name) {
        return kept.remove(name);
    }

    @Override
    public void noteLogIn(UserName name, Instant at) {
        kept.noteLogIn(name, at);
    }

    @Override
    public Map<UserName, Instant> lastLogIns() {
        return kept.lastLogIns();
    }
}
