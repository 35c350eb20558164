package io.mivo.adapter.http.password;

import io.mivo.application.port.driven.FirstGuesses;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The passwords that people choose most often, brought along with the program: no site needs the internet for them. They
 * are the first of the ten million that Mark Burnett gave to the public domain: 5000 of ten characters and more, and 6000
 * shorter words of letters alone. Safe for use by many threads.
 */
public final class BundledFirstGuesses implements FirstGuesses {
    private final Supplier<Set<String>> names;

    /**
     * The first guesses at an installation.
     *
     * @param names what the unit and its host are called
     */
    public BundledFirstGuesses(Supplier<Set<String>> names) {
        this.names = names;
    }

    @Override
    public boolean isCommon(String password) {
        return Known.PASSWORDS.contains(password.toLowerCase(Locale.ROOT));
    }

    @Override
    public Set<String> names() {
        return names.get();
    }

    /** How many of the passwords are at least so long. */
    static long count(int shortest) {
        return Known.PASSWORDS.stream()
                .filter(each -> each.length() >= shortest)
                .count();
    }

    /** Read when the first password is chosen. */
    private static final class Known {
        private static final Set<String> PASSWORDS = read();

        private static Set<String> read() {
            try (InputStream list = BundledFirstGuesses.class.getResourceAsStream("common-passwords.txt")) {
                if (list == null) {
                    throw new IllegalStateException("the program lacks its file common-passwords.txt");
                }
                return Set.of(new String(list.readAllBytes(), StandardCharsets.UTF_8).split("\n"));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
