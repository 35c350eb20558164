package io.mivo.adapter.http.web.view;

import io.mivo.domain.access.ClientId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Where the page of an API user is: its client id, or, when that cannot stand in a path, a tilde and its base64url. */
public final class MachinePath {
    private static final String PLAIN = "[A-Za-z0-9][A-Za-z0-9._-]*";

    private MachinePath() {}

    /** The path of a page. */
    public static String of(ClientId id) {
        return "/api-users/" + segment(id.text());
    }

    private static String segment(String id) {
        return isPlain(id)
                ? id
                : "~" + Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.US_ASCII));
    }

    /** Whether a client id can stand anywhere as it is, also in a program. */
    static boolean isPlain(String id) {
        return id.matches(PLAIN);
    }

    /** The client id that a segment of a path stands for; empty when it stands for none. */
    public static Optional<ClientId> read(String segment) {
        try {
            String id = segment.startsWith("~")
                    ? new String(Base64.getUrlDecoder().decode(segment.substring(1)), StandardCharsets.US_ASCII)
                    : segment;
            return Optional.of(new ClientId(id));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
