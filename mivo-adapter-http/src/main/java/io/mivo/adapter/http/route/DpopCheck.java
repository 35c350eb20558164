package io.mivo.adapter.http.route;

import io.javalin.http.Context;
import io.mivo.adapter.http.problem.ProblemCode;
import io.mivo.adapter.http.problem.ProblemException;
import io.mivo.application.port.driving.RecognizeCaller.NotPossessedException;
import io.mivo.domain.access.Caller;
import java.util.Map;

/** Checks access tokens that are bound to a key, as RFC 9449, section 7, says. */
final class DpopCheck {
    /** The scheme of the Authorization header. */
    static final String SCHEME = "DPoP";

    private static final String CHALLENGE =
            SCHEME + " realm=\"mivo\", algs=\"ES256 ES384 ES512 PS256 PS384 PS512 EdDSA Ed25519\"";

    private final Gate.Machines machines;
    private final TurnedAway turnedAway;

    DpopCheck(Gate.Machines machines, TurnedAway turnedAway) {
        this.machines = machines;
        this.turnedAway = turnedAway;
    }

    /** The API user who proves to possess the key of a token. */
    Caller caller(Context context, String token) {
        try {
            return machines.recognizeCaller()
                    .recognize(
                            token,
                            DpopHeader.possession(context, machines.names().apply(context)))
                    .orElseThrow(
                            () -> refused(context, "invalid_token", "The access token is not valid, or not any more."));
        } catch (NotPossessedException | IllegalArgumentException unproven) {
            throw refused(context, "invalid_dpop_proof", String.valueOf(unproven.getMessage()));
        }
    }

    private ProblemException refused(Context context, String error, String told) {
        turnedAway.noteStranger(context, error);
        String challenge =
                CHALLENGE + ", error=\"" + error + "\", error_description=\"" + told.replaceAll("[\"\\\\]", "'") + "\"";
        return new ProblemException(ProblemCode.NOT_AUTHENTICATED, told, Map.of("WWW-Authenticate", challenge));
    }
}
