package io.mivo.adapter.http.route;

import io.javalin.http.Context;
import io.mivo.domain.access.Caller;
import io.mivo.domain.access.User;

/** Who sent a request, as the gate recognized it; to be asked in a route that needs one. */
public final class Visitor {
    private static final String CALLER = "mivo.caller";
    private static final String PERSON = "mivo.person";

    private Visitor() {}

    /** The API user, in a route that needs a token. */
    public static Caller caller(Context context) {
        return known(context, CALLER, Caller.class);
    }

    /** The person, in a route that needs one. */
    public static User person(Context context) {
        return known(context, PERSON, User.class);
    }

    static void is(Context context, Caller caller) {
        context.attribute(CALLER, caller);
    }

    static void is(Context context, User person) {
        context.attribute(PERSON, person);
    }

    private static <T> T known(Context context, String attribute, Class<T> type) {
        Object value = context.attribute(attribute);
        if (!type.isInstance(value)) {
            throw new IllegalStateException(context.path() + " is answered without " + attribute);
        }
        return type.cast(value);
    }
}
