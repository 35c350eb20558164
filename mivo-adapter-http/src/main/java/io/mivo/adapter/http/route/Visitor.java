package io.mivo.adapter.http.route;

import io.javalin.http.Context;
import io.mivo.domain.access.Caller;
import io.mivo.domain.access.User;
import io.mivo.domain.audit.Actor;
import io.mivo.domain.audit.Origin;

/** Who sent a request, as the gate recognized it; to be asked in a route that needs one. */
public final class Visitor {
    private static final String CALLER = "mivo.caller";
    private static final String PERSON = "mivo.person";

    private Visitor() {}

    /** The API user or the person, with the address asked from, in a route that needs one. */
    public static Caller caller(Context context) {
        return known(context, CALLER, Caller.class);
    }

    /** The person, in a route that needs one. */
    public static User person(Context context) {
        return known(context, PERSON, User.class);
    }

    /** The address a request came from, for the record. */
    public static Origin origin(Context context) {
        return new Origin(context.ip());
    }

    /** For the record: the caller, or a person nobody knows yet. */
    static Actor actor(Context context) {
        Object caller = context.attribute(CALLER);
        return caller instanceof Caller known ? known.actor() : Actor.unknownPerson(origin(context));
    }

    static void is(Context context, Caller caller) {
        context.attribute(CALLER, caller.from(origin(context)));
    }

    static void is(Context context, User person) {
        context.attribute(PERSON, person);
        is(context, person.caller());
    }

    private static <T> T known(Context context, String attribute, Class<T> type) {
        Object value = context.attribute(attribute);
        if (!type.isInstance(value)) {
            throw new IllegalStateException(context.path() + " is answered without " + attribute);
        }
        return type.cast(value);
    }
}
