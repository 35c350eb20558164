package io.mivo.adapter.http.route;

import io.javalin.http.Context;
import io.mivo.adapter.http.problem.ProblemCode;
import io.mivo.adapter.http.problem.ProblemException;
import io.mivo.application.port.driving.RecognizeCaller;
import io.mivo.domain.access.Caller;
import io.mivo.domain.access.Scope;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Checks access tokens as RFC 6750 says; only the Authorization header carries them. */
final class BearerCheck {
    private static final String BEARER = "Bearer";
    private static final String CHALLENGE = "Bearer realm=\"mivo\"";

    private final RecognizeCaller recognizeCaller;
    private final DpopCheck dpop;
    private final TurnedAway turnedAway;

    BearerCheck(RecognizeCaller recognizeCaller, DpopCheck dpop, TurnedAway turnedAway) {
        this.recognizeCaller = recognizeCaller;
        this.dpop = dpop;
        this.turnedAway = turnedAway;
    }

    /** The API user behind a request; a problem with its challenge when there is none. */
    Caller caller(Context context) {
        String credentials = credentials(context);
        if (isOf(DpopCheck.SCHEME, credentials)) {
            return dpop.caller(context, token(context, DpopCheck.SCHEME, credentials));
        }
        return recognizeCaller.recognize(token(context, BEARER, credentials)).orElseThrow(() -> invalidToken(context));
    }

    /** The API user behind a request, if it may do this. */
    Caller caller(Context context, Scope scope) {
        Caller caller = caller(context);
        if (!caller.may(scope)) {
            throw insufficientScope(context, caller, scope);
        }
        return caller;
    }

    private static String credentials(Context context) {
        List<String> credentials = Collections.list(context.req().getHeaders("Authorization"));
        if (credentials.isEmpty() || !isKnown(credentials.get(0))) {
            throw noCredentials();
        }
        if (credentials.size() > 1 || context.queryParamMap().containsKey("access_token")) {
            throw twoMethods();
        }
        return credentials.get(0);
    }

    private static boolean isKnown(String credentials) {
        return isOf(BEARER, credentials) || isOf(DpopCheck.SCHEME, credentials);
    }

    private static boolean isOf(String scheme, String credentials) {
        return credentials.regionMatches(true, 0, scheme, 0, scheme.length())
                && (credentials.length() == scheme.length() || credentials.charAt(scheme.length()) == ' ');
    }

    private String token(Context context, String scheme, String credentials) {
        String token = credentials.substring(scheme.length()).strip();
        if (!BearerToken.isOne(token)) {
            throw invalidToken(context);
        }
        return token;
    }

    private static ProblemException noCredentials() {
        return challenged(ProblemCode.NOT_AUTHENTICATED, "This needs an access token: Authorization: Bearer …", "");
    }

    private ProblemException invalidToken(Context context) {
        turnedAway.noteStranger(context, "an access token that is not valid, or not any more");
        String told = "The access token is not valid, or not any more.";
        return challenged(
                ProblemCode.NOT_AUTHENTICATED, told, ", error=\"invalid_token\", error_description=\"" + told + "\"");
    }

    private static ProblemException twoMethods() {
        String told = "An access token comes once, in the Authorization header.";
        return challenged(
                ProblemCode.MALFORMED, told, ", error=\"invalid_request\", error_description=\"" + told + "\"");
    }

    private ProblemException insufficientScope(Context context, Caller caller, Scope scope) {
        turnedAway.note(context, caller, "the access token lacks the scope " + scope.word());
        return challenged(
                ProblemCode.NOT_PERMITTED,
                "The access token lacks the scope " + scope.word() + ".",
                ", error=\"insufficient_scope\", scope=\"" + scope.word() + "\"");
    }

    private static ProblemException challenged(ProblemCode code, String told, String parameters) {
        return new ProblemException(code, told, Map.of("WWW-Authenticate", CHALLENGE + parameters));
    }
}
