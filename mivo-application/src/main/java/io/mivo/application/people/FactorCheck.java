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

    /**
     * Lets a user pass with a code, which is used up thereby; who has no second factor passes with any.
     *
     * @return with what; empty when the code is wrong
     */
    Optional<Passed> pass(UserName user, String code) {
        Optional<SecondFactor> factor = factors.of(user);
        return factor.isEmpty() ? Optional.of(Passed.WITHOUT) : used(user, factor.get(), plain(code));
    }

    private Optional<Passed> used(UserName user, SecondFactor factor, String code) {
        return after(factor, code)
                .filter(after -> factors.replace(user, factor, after))
                .map(after -> Passed.with(factor, after));
    }

    /**
     * With what somebody passed.
     *
     * @param words for the record; empty when no code was asked for
     */
    record Passed(String words) {
        private static final Passed WITHOUT = new Passed("");

        private static Passed with(SecondFactor before, SecondFactor after) {
            int left = after.recovery().size();
            return left == before.recovery().size()
                    ? new Passed("with a code")
                    : new Passed("with a recovery code, " + (left == 0 ? "none" : left) + " left");
        }
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
