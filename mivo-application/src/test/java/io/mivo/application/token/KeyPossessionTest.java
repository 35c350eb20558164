package io.mivo.application.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mivo.application.AccessBench;
import io.mivo.application.fake.FakeKeyProofs;
import io.mivo.application.port.driving.IssueToken;
import io.mivo.application.port.driving.IssueToken.TokenError;
import io.mivo.application.port.driving.IssueToken.TokenRefusedException;
import io.mivo.application.port.driving.RecognizeCaller;
import io.mivo.application.port.driving.RecognizeCaller.NotPossessedException;
import io.mivo.application.port.driving.RecognizeCaller.Possession;
import io.mivo.domain.access.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens that are bound to a key (RFC 9449). */
class KeyPossessionTest {
    private static final String TOKEN_URL = "https://mivo.example/api/token";
    private static final String API_URL = "https://mivo.example/api/MivoAPI/v1/ListActiveSensors";

    private final AccessBench bench = new AccessBench();
    private final RecognizeCaller recognizeCaller = bench.access.recognizeCaller();
    private String token = "";

    @BeforeEach
    void issue() throws TokenRefusedException {
        token = issued("assertion-1", atToken("mine", "at-token-1")).accessToken();
    }

    @Test
    void a_token_is_bound_when_it_is_asked_for_with_a_proof() throws TokenRefusedException {
        assertThat(issued("assertion-2", atToken("mine", "at-token-2")).bound()).isTrue();
        assertThat(bench.access
                        .issueToken()
                        .issue(AccessBench.request(bench.assertion("assertion-3")))
                        .bound())
                .isFalse();
    }

    @Test
    void whoever_possesses_the_key_is_recognized_with_each_new_proof() throws NotPossessedException {
        assertThat(recognized("mine", "proof-1", bench.clock.instant())).isPresent();
        assertThat(recognized("mine", "proof-2", bench.clock.instant())).isPresent();
    }

    @Test
    void whoever_merely_bears_it_is_not() {
        assertThat(recognizeCaller.recognize(token)).isEmpty();
    }

    @Test
    void a_proof_counts_once_as_long_as_it_could_be_repeated() throws NotPossessedException {
        Instant made = bench.clock.instant();
        recognized("mine", "proof-1", made);
        assertRefused("mine", "proof-1", made, "came before");

        bench.clock.leap(Duration.ofSeconds(89));
        assertRefused("mine", "proof-1", made, "came before");

        bench.clock.leap(Duration.ofSeconds(2));
        assertRefused("mine", "proof-1", made, "too old");
    }

    @Test
    void the_proof_of_another_key_is_refused_and_costs_the_owner_nothing() throws NotPossessedException {
        assertRefused("other", "proof-1", bench.clock.instant(), "not that of the token");

        assertThat(recognized("mine", "proof-1", bench.clock.instant())).isPresent();
    }

    @Test
    void a_proof_from_before_the_start_may_be_a_repeat_and_is_refused() {
        assertRefused("mine", "proof-1", bench.clock.instant().minusSeconds(2), "before the server started");
    }

    @Test
    void a_proof_from_ahead_counts_once_too() throws NotPossessedException {
        Instant ahead = bench.clock.instant().plusSeconds(20);

        assertThat(recognized("mine", "proof-1", ahead)).isPresent();
        assertRefused("mine", "proof-1", ahead, "came before");
    }

    @Test
    void a_token_that_is_not_bound_cannot_be_used_with_a_proof() throws Exception {
        String free = bench.access
                .issueToken()
                .issue(AccessBench.request(bench.assertion("assertion-2")))
                .accessToken();

        assertThat(recognizeCaller.recognize(free, atApi("mine", free, "proof-1", bench.clock.instant())))
                .isEmpty();
    }

    @Test
    void a_proof_gives_one_token() {
        assertThatThrownBy(() -> issued("assertion-2", atToken("mine", "at-token-1")))
                .isInstanceOfSatisfying(
                        TokenRefusedException.class,
                        refused -> assertThat(refused.error()).isEqualTo(TokenError.INVALID_DPOP_PROOF));
    }

    @Test
    void a_wrong_proof_costs_no_assertion() throws TokenRefusedException {
        Possession wrong = new Possession("nonsense", "POST", Set.of(TOKEN_URL));
        assertThatThrownBy(() -> issued("assertion-2", wrong)).isInstanceOf(TokenRefusedException.class);

        assertThat(issued("assertion-2", atToken("mine", "at-token-2")).bound()).isTrue();
    }

    private IssueToken.Token issued(String jti, Possession possession) throws TokenRefusedException {
        IssueToken.Request plain = AccessBench.request(bench.assertion(jti));
        return bench.access
                .issueToken()
                .issue(new IssueToken.Request(plain.proof(), plain.scope(), Optional.of(possession)));
    }

    private Possession atToken(String key, String jti) {
        String proof = FakeKeyProofs.proof(key, "POST", TOKEN_URL, "-", jti, bench.clock.instant());
        return new Possession(proof, "POST", Set.of(TOKEN_URL));
    }

    private static Possession atApi(String key, String token, String jti, Instant madeAt) {
        return new Possession(FakeKeyProofs.proof(key, "GET", API_URL, token, jti, madeAt), "GET", Set.of(API_URL));
    }

    private Optional<Caller> recognized(String key, String jti, Instant madeAt) throws NotPossessedException {
        return recognizeCaller.recognize(token, atApi(key, token, jti, madeAt));
    }

    private void assertRefused(String key, String jti, Instant madeAt, String because) {
        assertThatThrownBy(() -> recognized(key, jti, madeAt))
                .isInstanceOf(NotPossessedException.class)
                .hasMessageContaining(because);
    }
}
