package io.mivo.application.people;

import io.mivo.application.port.driving.ChoosePassword;
import io.mivo.domain.access.UserName;
import io.mivo.domain.refusal.RefusedException;
import java.util.Locale;
import java.util.Set;

/** Which passwords are good enough: length counts, and not being the first guess (OWASP ASVS 5.0, 6.2). */
final class PasswordRules {
    private static final int FEWEST_DIFFERENT = 5;
    private static final Set<String> FIRST_GUESSES = Set.of(
            "password",
            "passwort",
            "passwd",
            "admin",
            "administrator",
            "mivo",
            "gateway",
            "letmein",
            "welcome",
            "qwerty",
            "qwertyuiop",
            "qwertz",
            "qwertzuiop",
            "asdfghjkl",
            "changeme",
            "secret",
            "iloveyou",
            "monkey",
            "dragon",
            "football",
            "baseball",
            "sunshine",
            "princess",
            "trustno",
            "master",
            "default",
            "test",
            "guest",
            "root",
            "user",
            "login",
            "hello",
            "abcdefghij",
            "abcdefgh",
            "abc",
            "zxcvbnm",
            "zxcvbnmasdf");

    private PasswordRules() {}

    static void require(String password, UserName user) {
        int length = password.codePointCount(0, password.length());
        if (length < ChoosePassword.SHORTEST || length > ChoosePassword.LONGEST) {
            throw weak("a password has " + ChoosePassword.SHORTEST + " to " + ChoosePassword.LONGEST
                    + " characters; this one has " + length);
        }
        if (isFirstGuess(password, user)) {
            throw weak("this password is among the first that somebody would guess; choose another one");
        }
    }

    private static boolean isFirstGuess(String password, UserName user) {
        String letters = password.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
        String plain = letters.replace(user.text().toLowerCase(Locale.ROOT), "");
        return password.codePoints().distinct().count() < FEWEST_DIFFERENT
                || plain.isEmpty()
                || FIRST_GUESSES.contains(letters)
                || FIRST_GUESSES.contains(plain);
    }

    private static RefusedException weak(String detail) {
        return RefusedException.malformed("/password", detail);
    }
}
