package io.mivo.adapter.http.problem;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Turns whatever a route throws into a problem; what nobody expected is logged with the request's id and told to nobody. */
public final class Problems {
    private static final Logger LOG = System.getLogger(Problems.class.getName());
    private static final String RETRY_AFTER_SECONDS = "1";

    private Problems() {}

    /** Lets every exception of a route end here. */
    public static void register(RoutesConfig routes) {
        routes.exception(ProblemException.class, (thrown, context) -> answer(context, thrown));
        routes.exception(RefusedException.class, (thrown, context) -> answer(context, thrown));
        routes.exception(HttpResponseException.class, (thrown, context) -> answer(context, thrown));
        routes.exception(Exception.class, (thrown, context) -> answerUnexpected(context, thrown));
    }

    /** Answers with a problem. */
    public static void answer(Context context, Problem problem) {
        context.status(problem.status());
        context.contentType(Problem.MEDIA_TYPE);
        context.result(problem.json(RequestId.of(context.req())));
    }

    /** Answers something that should not have happened. */
    public static void answerUnexpected(Context context, Throwable thrown) {
        String id = RequestId.of(context.req());
        LOG.log(Level.ERROR, "request " + id + " failed: " + context.method() + " " + context.path(), thrown);
        answer(context, Problem.of(ProblemCode.INTERNAL, "The log of MIVO tells more under this requestId."));
    }

    /** Answers after a fault of the virtual machine; the headers are there already. */
    public static void answerError(HttpServletResponse response, Error thrown) {
        LOG.log(Level.ERROR, "request " + response.getHeader(RequestId.HEADER) + " failed", thrown);
        response.setStatus(ProblemCode.INTERNAL.status());
    }

    private static void answer(Context context, ProblemException thrown) {
        thrown.headers().forEach(context::header);
        answer(context, thrown.problem());
    }

    private static void answer(Context context, RefusedException refused) {
        if (refused.reason() == Reason.TOO_MANY_REQUESTS || refused.reason() == Reason.UNAVAILABLE) {
            context.header("Retry-After", RETRY_AFTER_SECONDS);
        }
        answer(context, Problem.of(refused));
    }

    private static void answer(Context context, HttpResponseException thrown) {
        ProblemCode code = ProblemCode.ofStatus(thrown.getStatus());
        answer(context, Problem.of(code, code.title() + "."));
    }
}
