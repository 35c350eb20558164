package io.mivo.application.memory;

import io.mivo.application.port.driven.UserAccounts;
import io.mivo.domain.access.Role;
import io.mivo.domain.access.User;
import io.mivo.domain.access.UserName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Users in memory; {@code admin}, without a password, is among them from the start. Safe for use by many threads. */
public final class InMemoryUsers implements UserAccounts {
    private final Map<String, User> users = new ConcurrentSkipListMap<>();

    /** The administrator alone. */
    public InMemoryUsers() {
        keep(new User(UserName.ADMIN, Role.ADMINISTRATOR, Optional.empty()));
    }

    @Override
    public List<User> users() {
        return List.copyOf(users.values());
    }

    @Override
    public Optional<User> user(UserName name) {
        return Optional.ofNullable(users.get(name.text()));
    }

    @Override
    public void keep(User user) {
        users.put(user.name().text(), user);
    }
}
