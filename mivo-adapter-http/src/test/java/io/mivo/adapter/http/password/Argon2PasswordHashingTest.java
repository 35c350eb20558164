package io.mivo.adapter.http.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mivo.application.contract.PasswordHashingContract;
import io.mivo.application.port.driven.PasswordHashing;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2PasswordHashingTest extends PasswordHashingContract {
    /** From test.c of the reference implementation, github.com/P-H-C/phc-winner-argon2. */
    private static final String OF_PASSWORD =
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    private final PasswordHashing hashing = new Argon2PasswordHashing();

    @Override
    protected PasswordHashing hashing() {
        return hashing;
    }

    @Test
    void a_hash_of_the_reference_implementation_matches() {
        assertThat(hashing.matches("password", OF_PASSWORD)).isTrue();
        assertThat(hashing.matches("differentpassword", OF_PASSWORD)).isFalse();
    }

    @Test
    void a_hash_is_a_phc_string_of_argon2id_as_strong_as_asvs_asks() {
        assertThat(hashing.hash("any"))
                .matches("\\$argon2id\\$v=19\\$m=12288,t=3,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
    }

    /** The table of ASVS 5.0.0, appendix C. */
    @ParameterizedTest
    @CsvSource({
        "47104, 1, true",
        "47103, 1, false",
        "19456, 2, true",
        "19455, 2, false",
        "12288, 3, true",
        "12287, 3, false",
        "12288, 4, true",
        "65536, 9, true",
        "8, 9, false"
    })
    void a_hash_is_strong_from_the_least_memory_for_its_passes_on(int memory, int passes, boolean strong) {
        String hash = "$argon2id$v=19$m=" + memory + ",t=" + passes + ",p=1$" + "a".repeat(22) + "$" + "b".repeat(43);

        assertThat(hashing.isStrong(hash)).isEqualTo(strong);
    }

    @Test
    void a_hash_with_a_short_salt_or_result_is_not_strong() {
        assertThat(hashing.isStrong(OF_PASSWORD)).isFalse();
        assertThat(hashing.isStrong("$argon2id$v=19$m=12288,t=3,p=1$" + "a".repeat(22) + "$" + "b".repeat(42)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$",
                "$argon2id$v=19$m=0,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=65536,t=0,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPP",
                "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQx1$AAAAAAAAAAAAAAAAAAAAAAA",
                "$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$wWKIMhR9lyDFvRz9YTZweHKfbftvj+qf+YFY4NeBbtA"
            })
    void a_damaged_hash_matches_nothing(String hash) {
        assertThat(hashing.matches("password", hash)).isFalse();
    }

    /** What a hash may need is the limit of what is read, more than what is made here. */
    @Test
    void a_hundred_at_once_are_worked_on_within_200_megabytes() throws InterruptedException {
        Watched watched = new Watched();
        PasswordHashing inTurn = new Argon2PasswordHashing(watched);

        together(100, () -> inTurn.matches("right", "hash"));

        assertThat(watched.calls).hasValue(100);
        assertThat(watched.most.get() * 1_024L * Argon2id.MOST_MEMORY_KIB).isLessThanOrEqualTo(200_000_000);
    }

    private static void together(int many, Runnable task) throws InterruptedException {
        CountDownLatch gate = new CountDownLatch(1);
        List<Thread> threads = IntStream.range(0, many)
                .mapToObj(each -> new Thread(() -> {
                    try {
                        gate.await();
                        task.run();
                    } catch (InterruptedException stopping) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        gate.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** Counts how many are worked on at once, each for a while. */
    private static final class Watched implements PasswordHashing {
        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();
        private final AtomicInteger calls = new AtomicInteger();

        @Override
        public String hash(String password) {
            return "hash";
        }

        @Override
        public boolean isStrong(String hash) {
            return true;
        }

        @Override
        public boolean matches(String password, String hash) {
            calls.incrementAndGet();
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            LockSupport.parkNanos(1_000_000);
            now.decrementAndGet();
            return true;
        }
    }

    @Test
    void who_is_interrupted_while_waiting_is_refused_and_stays_interrupted() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> hashing.hash("any"))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.UNAVAILABLE));
        assertThat(Thread.interrupted()).isTrue();
    }
}
