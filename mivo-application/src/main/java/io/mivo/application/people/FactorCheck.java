package io.mivo.application.people;

import io.mivo.application.port.driven.SecondFactors;
import io.mivo.application.secret.Base32;
import io.mivo.application.secret.Secrets;
import io.mivo.domain.access.SecondFactor;
import io.mivo.domain.access.UserName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;

/** Judges codes; each is good once, and so is each recovery code. Safe for use by many threads. */
final class FactorCheck {
    /** Clocks may be half a minute apart, and people take a while to type. */
    private static final int STEPS_APART = 1;

    private final SecondFactors factors;
    private final Clock clock;

    FactorCheck(SecondFactors factors, Clock clock) {
        this.factors = factors;
        this.clock = clock;
    }

    /** Whether a user has a second factor. */
    boolean isSet(UserName user) {
        return factors.of(user).isPresent();
    }

    /** Whether a user may pass with a code, which is used up thereby; who has no second factor passes with any. */
    boolean passes(UserName user, String code) {
        Optional<SecondFactor> factor = factors.of(user);
        return factor.isEmpty() || isUsed(user, factor.get(), plain(code));
    }

    private boolean isUsed(UserName user, SecondFactor factor, String code) {
        return after(factor, code)
                .filter(after -> factors.replace(user, factor, after))
                .isPresent();
    }

    /** What is left of a second factor after a code was used; empty when the code is wrong. */
    Optional<SecondFactor> after(SecondFactor factor, String code) {
        byte[] key = Base32.decode(factor.key());
        long now = Totp.step(clock.instant());
        return LongStream.rangeClosed(now - STEPS_APART, now + STEPS_APART)
                .filter(step -> step > factor.lastStep() && equal(Totp.code(key, step), code))
                .mapToObj(factor::usedAt)
                .findFirst()
                .or(() -> Optional.of(Secrets.hash(code))
                        .filter(factor.recovery()::contains)
                        .map(factor::without));
    }

    /** As it was meant: without blanks and hyphens, in capitals. */
    static String plain(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
