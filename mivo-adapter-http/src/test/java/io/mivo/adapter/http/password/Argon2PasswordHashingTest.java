package io.mivo.adapter.http.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mivo.application.contract.PasswordHashingContract;
import io.mivo.application.port.driven.PasswordHashing;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
                .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
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

    @Test
    void many_logins_at_once_all_get_their_answer() {
        String hash = hashing.hash("right");

        assertThat(IntStream.range(0, 20).parallel().filter(i -> hashing.matches("right", hash)))
                .hasSize(20);
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
