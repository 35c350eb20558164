package io.mivo.adapter.http.route;

import io.javalin.http.Context;
import io.mivo.adapter.http.problem.ProblemCode;
import io.mivo.adapter.http.problem.ProblemException;
import io.mivo.domain.access.Role;
import io.mivo.domain.access.User;
import java.util.List;
import java.util.Optional;

/**
 * The pages for people that a server shows beside the API.
 *
 * @param routes their lines in the table of routes
 * @param people how their visitors are recognized
 */
public record Pages(List<Route> routes, People people) {
    /** No pages, and nobody who could see any. */
    public static final Pages NONE = new Pages(List.of(), new Nobody());

    /** Copies in. */
    public Pages {
        routes = List.copyOf(routes);
    }

    private record Nobody() implements People {
        @Override
        public Optional<User> recognize(Context context) {
            return Optional.empty();
        }

        @Override
        public void turnAway(Context context) {
            throw new ProblemException(ProblemCode.NOT_PERMITTED, "Nobody can log in here.");
        }

        @Override
        public boolean owesFactor(User person) {
            return false;
        }

        @Override
        public void leadToFactor(Context context) {
            turnAway(context);
        }

        @Override
        public void refuse(Context context, User user, Role needed) {
            throw new ProblemException(ProblemCode.NOT_PERMITTED, "Nobody can log in here.");
        }
    }
}
