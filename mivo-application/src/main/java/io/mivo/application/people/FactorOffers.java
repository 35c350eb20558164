package io.mivo.application.people;

import io.mivo.application.secret.Base32;
import io.mivo.application.secret.Secrets;
import io.mivo.domain.access.UserName;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Keys for authenticators that are not confirmed yet; kept nowhere but here, for ten minutes. Safe for use by many threads. */
final class FactorOffers {
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int KEY_OCTETS = 20;
    private static final int RECOVERY_OCTETS = 15;
    private static final int RECOVERY_CODES = 10;

    private record Offered(String key, Instant until) {}

    private final Map<UserName, Offered> open = new ConcurrentHashMap<>();
    private final Clock clock;

    FactorOffers(Clock clock) {
        this.clock = clock;
    }

    /** The key that is offered to a user. */
    String key(UserName user) {
        Instant now = clock.instant();
        open.values().removeIf(each -> !now.isBefore(each.until()));
        return open.computeIfAbsent(user, each -> new Offered(fresh(KEY_OCTETS), now.plus(LIFE)))
                .key();
    }

    /** The same, unless its time is over. */
    Optional<String> find(UserName user) {
        return Optional.ofNullable(open.get(user))
                .filter(each -> clock.instant().isBefore(each.until()))
                .map(Offered::key);
    }

    void close(UserName user) {
        open.remove(user);
    }

    /** Ten codes of 120 bits. */
    static List<String> recoveryCodes() {
        return Stream.generate(() -> fresh(RECOVERY_OCTETS))
                .limit(RECOVERY_CODES)
                .toList();
    }

    private static String fresh(int octets) {
        return Base32.encode(Secrets.octets(octets));
    }
}
