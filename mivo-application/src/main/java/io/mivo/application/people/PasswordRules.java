package io.mivo.application.people;

import io.mivo.application.port.driven.FirstGuesses;
import io.mivo.application.port.driving.ChoosePassword;
import io.mivo.domain.access.UserName;
import io.mivo.domain.refusal.RefusedException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Which passwords are good enough: length counts, and not being the first guess (OWASP ASVS 5.0, 6.2). */
final class PasswordRules {
    private static final int FEWEST_DIFFERENT = 5;
    private static final int FEWEST_OWN_LETTERS = 4;
    private static final int LONG_NUMBER = 16;
    private static final List<String> HOUSE_WORDS =
            List.of("mivo", "admin", "administrator", "gateway", "root", "user", "test");

    private final FirstGuesses guesses;

    /** Rules against these guesses. */
    PasswordRules(FirstGuesses guesses) {
        this.guesses = guesses;
    }

    /**
     * Refuses a password that is not good enough.
     *
     * @throws RefusedException MALFORMED, at {@code /password}
     */
    void require(String password, UserName user) {
        int length = password.codePointCount(0, password.length());
        if (length < ChoosePassword.SHORTEST || length > ChoosePassword.LONGEST) {
            throw weak("a password has " + ChoosePassword.SHORTEST + " to " + ChoosePassword.LONGEST
                    + " characters; this one has " + length);
        }
        if (isFirstGuess(password, user)) {
            throw weak("this password is among the first that somebody would guess; choose another one");
        }
    }

    private boolean isFirstGuess(String password, UserName user) {
        String letters = letters(password);
        return password.codePoints().distinct().count() < FEWEST_DIFFERENT
                || guesses.isCommon(password)
                || guesses.isCommon(letters)
                || (letters.isEmpty() ? password.length() < LONG_NUMBER : isOfKnownWords(letters, user));
    }

    /** Whether little is left of it without the words that everybody knows who sees the login. */
    private boolean isOfKnownWords(String letters, UserName user) {
        String rest = letters;
        for (String word : knownWords(user)) {
            rest = rest.replace(word, "");
        }
        boolean shortened = rest.length() < letters.length();
        return shortened && (rest.length() < FEWEST_OWN_LETTERS || guesses.isCommon(rest));
    }

    private List<String> knownWords(UserName user) {
        return Stream.concat(HOUSE_WORDS.stream(), Stream.concat(Stream.of(user.text()), guesses.names().stream()))
                .map(PasswordRules::letters)
                .filter(word -> word.length() >= FEWEST_OWN_LETTERS)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }

    private static RefusedException weak(String detail) {
        return RefusedException.malformed("/password", detail);
    }
}
