package io.mivo.adapter.http.web.view;

import io.mivo.domain.access.ClientId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Ready-made programs that get a token for one API user of this unit and list its sensors. */
public final class Samples {
    private static final List<Source> SOURCES = List.of(
            new Source("mivo", "mivo.sh"),
            new Source("curl and openssl", "curl.sh"),
            new Source("Python", "mivo_token.py"),
            new Source("JavaScript (Node)", "token.mjs"),
            new Source("Java", "Token.java"));

    private Samples() {}

    private record Source(String language, String file) {}

    /** A program in a language. */
    public record Sample(String language, String file, String text) {}

    /** All of them; none for a client id that could mean something to a shell. */
    public static List<Sample> of(String url, ClientId id) {
        if (!MachinePath.isPlain(id.text()) || !url.matches("https?://[A-Za-z0-9.:\\[\\]-]+")) {
            return List.of();
        }
        return SOURCES.stream()
                .map(each -> new Sample(
                        each.language(),
                        each.file(),
                        read(each.file()).replace("@URL@", url).replace("@CLIENT@", id.text())))
                .toList();
    }

    private static String read(String file) {
        try (InputStream stream = Samples.class.getResourceAsStream("sample/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its file " + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
