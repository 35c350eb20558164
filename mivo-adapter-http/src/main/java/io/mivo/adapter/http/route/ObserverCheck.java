package io.mivo.adapter.http.route;

import io.javalin.http.Context;
import io.mivo.adapter.http.problem.ProblemCode;
import io.mivo.adapter.http.problem.ProblemException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;

/** Lets those pass who ask from this very host, or bring the token of the metrics. */
final class ObserverCheck {
    private final Optional<String> token;

    ObserverCheck(Optional<String> token) {
        this.token = token;
    }

    void require(Context context) {
        if (!isLocal(context) && !bringsToken(context)) {
            throw new ProblemException(
                    ProblemCode.NOT_AUTHENTICATED,
                    "This needs the token of the metrics.",
                    Map.of("WWW-Authenticate", "Bearer realm=\"mivo-metrics\""));
        }
    }

    /** A request that somebody passed on is not a local one, whoever passed it on. */
    private static boolean isLocal(Context context) {
        boolean passedOn = context.header("X-Forwarded-For") != null || context.header("Forwarded") != null;
        return !passedOn && isLoopback(context.req().getRemoteAddr());
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }

    private boolean bringsToken(Context context) {
        Optional<String> brought = Optional.ofNullable(context.header("Authorization"));
        return token.isPresent()
                && brought.filter(each -> isSame(each, "Bearer " + token.get())).isPresent();
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
