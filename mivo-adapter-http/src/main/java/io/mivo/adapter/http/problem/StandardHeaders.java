package io.mivo.adapter.http.problem;

import java.util.HashMap;
import java.util.Map;

/** The headers that every answer carries, whoever gives it. */
public final class StandardHeaders {
    private static final Map<String, String> ALL = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Content-Security-Policy",
                    "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cache-Control", "no-store");

    private static final Map<String, String> SECURE =
            with("Strict-Transport-Security", "max-age=63072000; includeSubDomains");

    private StandardHeaders() {}

    /** By name; an answer may replace them by its own. Over TLS browsers are told to come back no other way, for two years. */
    public static Map<String, String> of(boolean secure) {
        return secure ? SECURE : ALL;
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> headers = new HashMap<>(ALL);
        headers.put(name, value);
        return Map.copyOf(headers);
    }
}
