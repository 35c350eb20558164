package io.mivo.adapter.http.route;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.mivo.adapter.http.problem.ProblemCode;
import io.mivo.adapter.http.problem.ProblemException;
import io.mivo.adapter.http.problem.RequestId;
import io.mivo.application.port.driving.RecognizeCaller;
import io.mivo.application.port.driving.RecordRefusal;
import io.mivo.domain.access.User;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Stands before every route: nothing is answered that is not in the table, and no responder runs before its need is met.
 * Under the published API strangers are not even told what exists. Safe for use by many threads.
 */
public final class Gate {
    /** Where the published API begins; what lies below is for API users only. */
    public static final String API = "/api/MivoAPI";

    private static final String ROUTE = "mivo.route";

    private final RouteTable table;
    private final BearerCheck bearer;
    private final ObserverCheck observer;
    private final People people;
    private final TurnedAway turnedAway;

    /**
     * How machines are recognized.
     *
     * @param names of this server in a request: scheme, host and port
     */
    public record Machines(
            RecognizeCaller recognizeCaller, RecordRefusal recordRefusal, Function<Context, Set<String>> names) {}

    /** A gate for a table. */
    public Gate(RouteTable table, Machines machines, Optional<String> metricsToken, People people) {
        this.table = table;
        this.turnedAway = new TurnedAway(machines.recordRefusal());
        this.bearer = new BearerCheck(machines.recognizeCaller(), new DpopCheck(machines, turnedAway), turnedAway);
        this.observer = new ObserverCheck(metricsToken);
        this.people = people;
    }

    /** Puts the table into the server. */
    public void register(RoutesConfig routes) {
        routes.before(this::receive);
        for (Route route : table.routes()) {
            Handler guarded = context -> admit(context, route);
            route.methods()
                    .forEach(method -> routes.addHttpHandler(HandlerType.findOrCreate(method), route.path(), guarded));
        }
    }

    /** The path, as the table has it, of the route that answers a request; empty when none does. */
    public static Optional<String> routeOf(Context context) {
        return Optional.ofNullable(context.attribute(ROUTE));
    }

    private void receive(Context context) {
        context.header(RequestId.HEADER, RequestId.of(context.req()));
        Set<String> methods = table.methodsAt(context.path());
        if (!methods.contains(context.req().getMethod())) {
            refuse(context, methods);
        }
    }

    private void refuse(Context context, Set<String> methods) {
        if (context.path().startsWith(API)) {
            bearer.caller(context);
        }
        if (methods.isEmpty()) {
            throw new ProblemException(ProblemCode.NOT_FOUND, "There is nothing at this path.");
        }
        String allowed = String.join(", ", methods);
        throw new ProblemException(
                ProblemCode.METHOD_NOT_ALLOWED, "This path answers " + allowed + ".", Map.of("Allow", allowed));
    }

    private void admit(Context context, Route route) throws IOException {
        context.attribute(ROUTE, route.path());
        if (isMet(context, route.need())) {
            answer(context, route.responder());
        }
    }

    /** What the way a request came in forbids, such as a form of another site, is recorded as well. */
    private void answer(Context context, Responder responder) throws IOException {
        try {
            responder.answer(context);
        } catch (ProblemException refused) {
            if (refused.problem().code() == ProblemCode.NOT_PERMITTED) {
                turnedAway.noteAnybody(context, refused.problem().detail());
            }
            throw refused;
        }
    }

    private boolean isMet(Context context, Need need) {
        if (need instanceof Need.Token token) {
            Visitor.is(context, bearer.caller(context, token.scope()));
            return true;
        }
        if (need instanceof Need.Person person) {
            return isPersonWith(context, person);
        }
        if (need instanceof Need.Observer) {
            observer.require(context);
            return true;
        }
        return need instanceof Need.Nothing;
    }

    private boolean isPersonWith(Context context, Need.Person need) {
        Optional<User> person = people.recognize(context);
        if (person.isEmpty()) {
            people.turnAway(context);
            return false;
        }
        if (!need.beforeFactor() && people.owesFactor(person.get())) {
            people.leadToFactor(context);
            return false;
        }
        if (!person.get().role().suffices(need.role())) {
            turnedAway.note(context, person.get().caller(), "needs the role " + need.role());
            people.refuse(context, person.get(), need.role());
            return false;
        }
        Visitor.is(context, person.get());
        return true;
    }
}
