package io.mivo.application.token;

import static io.mivo.application.AccessBench.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mivo.application.AccessBench;
import io.mivo.application.port.driving.IntrospectToken.Standing;
import io.mivo.application.port.driving.IssueToken.Proof;
import io.mivo.application.port.driving.IssueToken.TokenRefusedException;
import io.mivo.domain.access.Rights;
import io.mivo.domain.access.Scope;
import io.mivo.domain.access.SensorChoice;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens that are ended before their time, and what their owner is told of them. */
class RevokeTokenTest {
    private final AccessBench bench = new AccessBench();
    private String token = "";

    @BeforeEach
    void issue() throws TokenRefusedException {
        token = bench.access
                .issueToken()
                .issue(request(bench.assertion("jti-1")))
                .accessToken();
        assertThat(bench.access.recognizeCaller().recognize(token)).isPresent();
    }

    @Test
    void is_not_recognized_at_the_next_call() throws TokenRefusedException {
        bench.access.revokeToken().revoke(proof("jti-2"), token);

        assertThat(bench.access.recognizeCaller().recognize(token)).isEmpty();
    }

    @Test
    void leaves_other_tokens_alone() throws TokenRefusedException {
        String other = bench.access
                .issueToken()
                .issue(request(bench.assertion("jti-2")))
                .accessToken();

        bench.access.revokeToken().revoke(proof("jti-3"), other);

        assertThat(bench.access.recognizeCaller().recognize(token)).isPresent();
    }

    @Test
    void says_nothing_of_a_token_that_nobody_knows() throws TokenRefusedException {
        bench.access.revokeToken().revoke(proof("jti-2"), "nobody.knows.it");

        assertThat(bench.access.recognizeCaller().recognize(token)).isPresent();
    }

    @Test
    void leaves_and_tells_nothing_of_the_token_of_another() throws TokenRefusedException {
        Proof stranger = bench.proofOfAnother("jti-2");
        bench.access.revokeToken().revoke(stranger, token);

        assertThat(bench.access.introspectToken().introspect(bench.proofOfAnother("jti-3"), token))
                .isEmpty();
        assertThat(bench.access.recognizeCaller().recognize(token)).isPresent();
    }

    @Test
    void needs_an_assertion_that_was_not_used_before() {
        assertThatExceptionOfType(TokenRefusedException.class)
                .isThrownBy(() -> bench.access.revokeToken().revoke(proof("jti-1"), token));
        assertThatExceptionOfType(TokenRefusedException.class)
                .isThrownBy(() -> bench.access.introspectToken().introspect(proof("jti-1"), token));

        assertThat(bench.access.recognizeCaller().recognize(token)).isPresent();
    }

    @Test
    void lets_its_owner_see_how_a_token_stands() throws TokenRefusedException {
        bench.register(new Rights(Set.of(Scope.SENSORS_READ), SensorChoice.ALL), true);

        Optional<Standing> standing = bench.access.introspectToken().introspect(proof("jti-2"), token);

        assertThat(standing).hasValueSatisfying(active -> {
            assertThat(active.holder().client()).isEqualTo(AccessBench.BILLING);
            assertThat(active.issuer()).isEqualTo(AccessBench.ISSUER);
            assertThat(active.scopes()).containsExactly(Scope.SENSORS_READ);
            assertThat(Duration.between(active.life().issuedAt(), active.life().expiresAt()))
                    .isEqualTo(Duration.ofMinutes(15));
        });
    }

    @Test
    void shows_a_revoked_or_ended_token_as_not_active() throws TokenRefusedException {
        bench.access.revokeToken().revoke(proof("jti-2"), token);

        assertThat(bench.access.introspectToken().introspect(proof("jti-3"), token))
                .isEmpty();
    }

    private Proof proof(String jti) {
        return request(bench.assertion(jti)).proof();
    }
}
