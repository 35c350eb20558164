package io.mivo.application.token;

import static io.mivo.application.AccessBench.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mivo.application.AccessBench;
import io.mivo.application.fake.FakeClientAssertions;
import io.mivo.application.port.driving.IssueToken;
import io.mivo.application.port.driving.IssueToken.Request;
import io.mivo.application.port.driving.IssueToken.Token;
import io.mivo.application.port.driving.IssueToken.TokenError;
import io.mivo.application.port.driving.IssueToken.TokenRefusedException;
import io.mivo.domain.access.ApiKey;
import io.mivo.domain.access.Rights;
import io.mivo.domain.access.Scope;
import io.mivo.domain.access.SensorChoice;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssueTokenTest {
    private final AccessBench bench = new AccessBench();
    private final IssueToken issueToken = bench.access.issueToken();

    @Test
    void gives_a_token_with_all_the_client_has() throws TokenRefusedException {
        Token token = issueToken.issue(request(bench.assertion("jti-1")));

        assertThat(token.scopes()).containsExactlyInAnyOrder(Scope.SENSORS_READ, Scope.SENSORS_WRITE);
        assertThat(token.life()).isEqualTo(Duration.ofMinutes(15));
        assertThat(token.accessToken()).isNotBlank();
    }

    @Test
    void gives_every_time_another_token() throws TokenRefusedException {
        Token first = issueToken.issue(request(bench.assertion("jti-1")));
        Token second = issueToken.issue(request(bench.assertion("jti-2")));

        assertThat(first.accessToken()).isNotEqualTo(second.accessToken());
    }

    @Test
    void refuses_an_assertion_that_comes_twice() throws TokenRefusedException {
        String assertion = bench.assertion("jti-1");
        issueToken.issue(request(assertion));

        assertRefused(request(assertion), TokenError.INVALID_CLIENT);
    }

    @Test
    void refuses_the_jti_of_another_assertion() throws TokenRefusedException {
        issueToken.issue(request(bench.assertion("jti-1", Duration.ofSeconds(50))));

        assertRefused(request(bench.assertion("jti-1", Duration.ofSeconds(60))), TokenError.INVALID_CLIENT);
    }

    @Test
    void remembers_a_jti_as_long_as_its_assertion_lives() throws TokenRefusedException {
        String lasting = bench.assertion("jti-1", Duration.ofMinutes(10));
        issueToken.issue(request(lasting));

        bench.clock.leap(Duration.ofMinutes(9));
        issueToken.issue(request(bench.assertion("jti-2")));

        assertRefused(request(lasting), TokenError.INVALID_CLIENT);
    }

    @Test
    void burns_no_jti_with_a_request_it_refuses() throws TokenRefusedException {
        String assertion = bench.assertion("jti-1");
        assertRefused(request(assertion, Optional.empty(), Optional.of("everything")), TokenError.INVALID_SCOPE);

        assertThat(issueToken.issue(request(assertion)).accessToken()).isNotBlank();
    }

    @Test
    void takes_a_client_id_that_is_that_of_the_assertion() throws TokenRefusedException {
        Request request = request(bench.assertion("jti-1"), Optional.of("billing"), Optional.empty());

        assertThat(issueToken.issue(request).accessToken()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Billing", "billing ", "other"})
    void refuses_another_client_id(String clientId) {
        assertRefused(
                request(bench.assertion("jti-1"), Optional.of(clientId), Optional.empty()), TokenError.INVALID_CLIENT);
    }

    @Test
    void narrows_the_scopes_to_those_asked_for() throws TokenRefusedException {
        Request request = request(bench.assertion("jti-1"), Optional.empty(), Optional.of("sensors:read"));

        assertThat(issueToken.issue(request).scopes()).containsExactly(Scope.SENSORS_READ);
    }

    @ParameterizedTest
    @ValueSource(strings = {"everything", "sensors:read everything", "SENSORS:READ", "sensors:read\tsensors:write"})
    void refuses_a_scope_it_does_not_know(String scope) {
        assertRefused(
                request(bench.assertion("jti-1"), Optional.empty(), Optional.of(scope)), TokenError.INVALID_SCOPE);
    }

    @Test
    void refuses_a_scope_the_client_does_not_have() {
        bench.register(new Rights(Set.of(Scope.SENSORS_READ), SensorChoice.ALL), true);

        assertRefused(
                request(bench.assertion("jti-1"), Optional.empty(), Optional.of("sensors:read sensors:write")),
                TokenError.INVALID_SCOPE);
    }

    @Test
    void tells_a_stranger_and_a_wrong_key_and_a_disabled_client_the_same() {
        ApiKey foreign = new ApiKey("foreign", "{}");
        String forged = FakeClientAssertions.assertion(
                foreign,
                AccessBench.BILLING,
                AccessBench.ISSUER,
                "jti-1",
                bench.clock.instant().plusSeconds(60));
        String right = bench.assertion("jti-2");

        assertRefused(request(forged), TokenError.INVALID_CLIENT);
        assertRefused(request(right.replace("billing", "stranger")), TokenError.INVALID_CLIENT);
        bench.register(Rights.ALL, false);
        assertRefused(request(right), TokenError.INVALID_CLIENT);
    }

    private void assertRefused(Request request, TokenError error) {
        assertThatExceptionOfType(TokenRefusedException.class)
                .isThrownBy(() -> issueToken.issue(request))
                .satisfies(refused -> assertThat(refused.error()).isEqualTo(error))
                .withMessage(
                        error == TokenError.INVALID_CLIENT
                                ? "client authentication failed"
                                : "a scope asked for is unknown or not granted");
    }
}
