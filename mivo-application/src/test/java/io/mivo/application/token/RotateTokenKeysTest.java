package io.mivo.application.token;

import static io.mivo.application.AccessBench.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.AccessBench;
import io.mivo.application.port.driving.IssueToken.TokenRefusedException;
import io.mivo.application.port.driving.RotateTokenKeys;
import io.mivo.domain.access.SigningKey;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The keys that sign access tokens. */
class RotateTokenKeysTest {
    private final AccessBench bench = new AccessBench();
    private final RotateTokenKeys keys = bench.access.rotateTokenKeys();
    private int assertions;

    @Test
    void publish_a_new_key_before_it_signs() throws TokenRefusedException {
        String before = kid(token());
        keys.rotate();

        assertThat(kids()).hasSize(2);
        assertThat(kid(token())).isEqualTo(before);
        bench.clock.leap(Duration.ofMinutes(5));
        assertThat(kid(token())).isEqualTo(kids().get(0)).isNotEqualTo(before);
    }

    @Test
    void let_every_token_live_to_its_end() throws TokenRefusedException {
        keys.rotate();
        bench.clock.leap(Duration.ofMinutes(5).minusSeconds(1));
        String last = token();

        for (int minute = 0; minute < 14; minute++) {
            bench.clock.leap(Duration.ofMinutes(1));
            keys.tidy();
            assertThat(bench.access.recognizeCaller().recognize(last)).isPresent();
        }
    }

    @Test
    void are_forgotten_when_their_last_token_has_ended() throws TokenRefusedException {
        String old = kid(token());
        keys.rotate();

        bench.clock.leap(Duration.ofMinutes(26));
        keys.tidy();

        assertThat(kids()).hasSize(1).doesNotContain(old);
    }

    @Test
    void are_renewed_by_themselves_after_ninety_days() throws TokenRefusedException {
        token();
        bench.clock.leap(Duration.ofDays(90));
        keys.tidy();
        assertThat(kids()).hasSize(1);

        bench.clock.leap(Duration.ofMillis(1));
        keys.tidy();

        assertThat(kids()).hasSize(2);
    }

    @Test
    void end_every_token_at_once_when_others_know_them() throws TokenRefusedException {
        String token = token();
        assertThat(bench.access.recognizeCaller().recognize(token)).isPresent();

        keys.replace();

        assertThat(bench.access.recognizeCaller().recognize(token)).isEmpty();
        assertThat(bench.access.recognizeCaller().recognize(token())).isPresent();
        assertThat(kids()).hasSize(1);
    }

    private String token() throws TokenRefusedException {
        assertions++;
        return bench.access
                .issueToken()
                .issue(request(bench.assertion("jti-" + assertions)))
                .accessToken();
    }

    private static String kid(String token) {
        return token.substring(0, token.indexOf('.'));
    }

    private List<String> kids() {
        return bench.signingKeys.keys(SigningKey.Purpose.ACCESS_TOKENS).stream()
                .map(SigningKey::kid)
                .toList();
    }
}
