package io.mivo.application.memory;

import io.mivo.application.port.driven.UserAccounts;
import io.mivo.domain.access.Role;
import io.mivo.domain.access.User;
import io.mivo.domain.access.UserName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;

/** Users in memory; {@code admin}, without a password, is among them from the start. Safe for use by many threads. */
public final class InMemoryUsers implements UserAccounts {
    private final Map<String, User> users = new ConcurrentSkipListMap<>();
    private final Map<UserName, Instant> lastLogIns = new ConcurrentHashMap<>();

    /** The administrator alone. */
    public InMemoryUsers() {
        add(User.newcomer(UserName.ADMIN, Role.ADMINISTRATOR));
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
    public synchronized boolean add(User user) {
        return users.putIfAbsent(user.name().text(), user) == null;
    }

    @Override
    public synchronized Optional<User> change(UserName name, UnaryOperator<User> change) {
        Optional<User> changed = user(name).map(change);
        changed.ifPresent(user -> users.put(name.text(), user));
        return changed;
    }

    @Override
    public synchronized boolean remove(UserName name) {
        lastLogIns.remove(name);
        return users.remove(name.text()) != null;
    }

    @Override
    public synchronized void noteLogIn(UserName name, Instant at) {
        if (users.containsKey(name.text())) {
            lastLogIns.put(name, at);
        }
    }

    @Override
    public Map<UserName, Instant> lastLogIns() {
        return Map.copyOf(lastLogIns);
    }
}
