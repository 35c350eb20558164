package io.mivo.domain.access;

import io.mivo.domain.audit.Actor;
import io.mivo.domain.audit.Origin;
import java.util.Optional;
import java.util.Set;

/**
 * A person who logs in.
 *
 * @param name unique
 * @param role what the person may do
 * @param sensors with which sensors; an administrator sees all
 * @param passwordHash a PHC string; empty until a password was chosen
 * @param enabled whether the person may log in at all
 */
public record User(UserName name, Role role, SensorChoice sensors, Optional<String> passwordHash, boolean enabled) {
    /** Refuses the built-in administrator as anything less. */
    public User {
        if (name.equals(UserName.ADMIN) && !(enabled && role == Role.ADMINISTRATOR)) {
            throw new IllegalArgumentException("admin is always an enabled administrator");
        }
    }

    /** One who sees every sensor and has not chosen a password yet. */
    public static User newcomer(UserName name, Role role) {
        return new User(name, role, SensorChoice.ALL, Optional.empty(), true);
    }

    /** The same with another password. */
    public User withPasswordHash(String hash) {
        return new User(name, role, sensors, Optional.of(hash), enabled);
    }

    /** The same in another role. */
    public User withRole(Role other) {
        return new User(name, other, sensors, passwordHash, enabled);
    }

    /** The same with other sensors. */
    public User withSensors(SensorChoice others) {
        return new User(name, role, others, passwordHash, enabled);
    }

    /** The same, let in or not. */
    public User withEnabled(boolean letIn) {
        return new User(name, role, sensors, passwordHash, letIn);
    }

    /** The caller this person is. */
    public Caller caller() {
        return new Caller(new Actor(Actor.Kind.PERSON, name.text(), Origin.WITHIN), rights());
    }

    private Rights rights() {
        if (role == Role.ADMINISTRATOR) {
            return Rights.ALL;
        }
        return new Rights(role == Role.OPERATOR ? Rights.ALL.scopes() : Set.of(Scope.SENSORS_READ), sensors);
    }
}
