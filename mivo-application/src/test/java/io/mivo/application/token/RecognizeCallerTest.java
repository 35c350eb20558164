package io.mivo.application.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.AccessBench;
import io.mivo.application.port.driving.IssueToken.TokenRefusedException;
import io.mivo.application.port.driving.RecognizeCaller;
import io.mivo.domain.access.Caller;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.access.Rights;
import io.mivo.domain.access.Scope;
import io.mivo.domain.access.SensorChoice;
import io.mivo.domain.sensor.SensorUid;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecognizeCallerTest {
    private final AccessBench bench = new AccessBench();
    private final RecognizeCaller recognizeCaller = bench.access.recognizeCaller();
    private String token = "";

    @BeforeEach
    void issue() throws TokenRefusedException {
        token = issued(Optional.empty());
    }

    @Test
    void knows_the_client_and_its_rights() {
        assertThat(recognizeCaller.recognize(token)).contains(Caller.machine(new ClientId("billing"), Rights.ALL));
    }

    @Test
    void knows_nobody_behind_what_it_did_not_give_out() {
        assertThat(recognizeCaller.recognize(token + "x")).isEmpty();
        assertThat(recognizeCaller.recognize("")).isEmpty();
    }

    @Test
    void grants_no_more_than_the_token_was_asked_for() throws TokenRefusedException {
        String narrow = issued(Optional.of("sensors:read"));

        assertThat(recognizeCaller.recognize(narrow))
                .hasValueSatisfying(
                        caller -> assertThat(caller.rights().scopes()).containsExactly(Scope.SENSORS_READ));
    }

    @Test
    void ends_with_the_life_of_the_token() {
        bench.clock.leap(Duration.ofMinutes(15).minusMillis(1));
        assertThat(recognizeCaller.recognize(token)).isPresent();

        bench.clock.leap(Duration.ofMillis(1));
        assertThat(recognizeCaller.recognize(token)).isEmpty();
    }

    @Test
    void stops_at_once_when_the_client_is_disabled() {
        bench.register(Rights.ALL, false);

        assertThat(recognizeCaller.recognize(token)).isEmpty();
    }

    @Test
    void stops_at_once_when_the_client_is_deleted() {
        bench.delete();

        assertThat(recognizeCaller.recognize(token)).isEmpty();
    }

    @Test
    void takes_scopes_away_at_once() {
        bench.register(new Rights(Set.of(Scope.SENSORS_READ), SensorChoice.ALL), true);

        assertThat(recognizeCaller.recognize(token)).hasValueSatisfying(caller -> {
            assertThat(caller.may(Scope.SENSORS_READ)).isTrue();
            assertThat(caller.may(Scope.SENSORS_WRITE)).isFalse();
        });
    }

    @Test
    void takes_sensors_away_at_once() {
        SensorUid left = new SensorUid("heat-1");
        bench.register(new Rights(Set.of(Scope.values()), SensorChoice.only(Set.of(left))), true);

        assertThat(recognizeCaller.recognize(token)).hasValueSatisfying(caller -> {
            assertThat(caller.maySee(left)).isTrue();
            assertThat(caller.maySee(new SensorUid("main-1"))).isFalse();
        });
    }

    @Test
    void publishes_the_key_of_its_tokens() {
        String kid = token.substring(0, token.indexOf('.'));

        assertThat(recognizeCaller.publishedKeys()).contains(kid);
    }

    @Test
    void publishes_a_key_before_the_first_token() {
        assertThat(new AccessBench().access.recognizeCaller().publishedKeys()).contains("\"kid\"");
    }

    private String issued(Optional<String> scope) throws TokenRefusedException {
        String assertion = bench.assertion("jti-" + scope.orElse("all"));
        return bench.access
                .issueToken()
                .issue(AccessBench.request(assertion, Optional.empty(), scope))
                .accessToken();
    }
}
