package io.mivo.adapter.http.route;

import io.mivo.domain.access.Role;
import io.mivo.domain.access.Scope;

/** What a request must bring so that a route answers it. */
public sealed interface Need {
    /** Nothing: everybody is answered. */
    Need NOTHING = new Nothing();

    /** To be on this host, or the token of the metrics. */
    Need OBSERVER = new Observer();

    /** An access token with a scope. */
    static Need token(Scope scope) {
        return new Token(scope);
    }

    /** A person who has logged in and has at least this role. */
    static Need person(Role role) {
        return new Person(role, false);
    }

    /** The same, and it may be a person who still has to set a second factor up: the way to do so, and out. */
    static Need personBeforeFactor(Role role) {
        return new Person(role, true);
    }

    /** Nothing. */
    record Nothing() implements Need {}

    /** To be on this host, or the token of the metrics. */
    record Observer() implements Need {}

    /** An access token with a scope. */
    record Token(Scope scope) implements Need {}

    /**
     * A person who has logged in.
     *
     * @param role the person has this one at least
     * @param beforeFactor whether it may be one who has to set a second factor up first
     */
    record Person(Role role, boolean beforeFactor) implements Need {}
}
