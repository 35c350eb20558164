package io.mivo.domain.access;

import io.mivo.domain.audit.Actor;
import io.mivo.domain.audit.Origin;
import java.util.Optional;

/**
 * A person who logs in.
 *
 * @param name unique
 * @param role what the person may do
 * @param passwordHash a PHC string; empty until a password was chosen
 */
public record User(UserName name, Role role, Optional<String> passwordHash) {
    /** The same with another password. */
    public User withPasswordHash(String hash) {
        return new User(name, role, Optional.of(hash));
    }

    /** The caller this person is. */
    public Caller caller() {
        return new Caller(new Actor(Actor.Kind.PERSON, name.text(), Origin.WITHIN), Rights.ALL);
    }
}
