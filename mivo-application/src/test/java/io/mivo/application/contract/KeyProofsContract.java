package io.mivo.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mivo.application.port.driven.KeyProofs;
import io.mivo.application.port.driven.KeyProofs.Meant;
import io.mivo.application.port.driven.KeyProofs.ProofRefusedException;
import io.mivo.application.port.driven.KeyProofs.Proven;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What verifying proofs of possession means. */
public abstract class KeyProofsContract {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final String URL = "https://mivo.example/api/MivoAPI/v1/ListActiveSensors";
    private static final String TOKEN = "header.payload.signature";

    /** What a proof says. */
    public record Statement(String method, String url, Optional<String> token, String jti, Instant madeAt) {}

    /** The subject. */
    protected abstract KeyProofs proofs();

    /** A proof made with a key, the same each time. */
    protected abstract String proof(Statement statement);

    /** The thumbprint of that key. */
    protected abstract String thumbprint();

    @Test
    void a_right_proof_names_its_key_and_its_jti() throws ProofRefusedException {
        Proven proven = verify(statement(NOW), Optional.of(TOKEN));

        assertThat(proven.key()).isEqualTo(thumbprint());
        assertThat(proven.jti()).isEqualTo("jti-1");
        assertThat(proven.madeAt()).isEqualTo(NOW);
        assertThat(proven.keepUntil()).isAfter(NOW.plusSeconds(59));
    }

    @Test
    void a_proof_is_right_by_any_name_of_the_server() throws ProofRefusedException {
        Meant meant = new Meant("GET", Set.of("https://other.example/x", URL), Optional.of(TOKEN), NOW);

        assertThat(proofs().verify(proof(statement(NOW)), meant).key()).isEqualTo(thumbprint());
    }

    @Test
    void a_proof_for_another_method_url_or_token_is_refused() {
        assertRefused(new Statement("POST", URL, Optional.of(TOKEN), "jti-1", NOW));
        assertRefused(new Statement("GET", URL + "x", Optional.of(TOKEN), "jti-1", NOW));
        assertRefused(new Statement("GET", URL, Optional.of(TOKEN + "x"), "jti-1", NOW));
    }

    @Test
    void a_proof_counts_for_a_minute_and_for_clocks_half_a_minute_apart() throws ProofRefusedException {
        assertThat(verify(statement(NOW.minusSeconds(90)), Optional.of(TOKEN)).keepUntil())
                .isAfterOrEqualTo(NOW);
        assertThat(verify(statement(NOW.plusSeconds(30)), Optional.of(TOKEN)).keepUntil())
                .isAfterOrEqualTo(NOW.plusSeconds(90));
        assertRefused(statement(NOW.minusSeconds(92)));
        assertRefused(statement(NOW.plusSeconds(32)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "a.b.c", "null", "e30.e30.e30", "bnVsbA.bnVsbA.AA"})
    void garbage_proves_nothing(String garbage) {
        assertThatThrownBy(() -> proofs().verify(garbage, meant(Optional.empty())))
                .isInstanceOf(ProofRefusedException.class);
    }

    private static Statement statement(Instant madeAt) {
        return new Statement("GET", URL, Optional.of(TOKEN), "jti-1", madeAt);
    }

    private static Meant meant(Optional<String> token) {
        return new Meant("GET", Set.of(URL), token, NOW);
    }

    private Proven verify(Statement statement, Optional<String> token) throws ProofRefusedException {
        return proofs().verify(proof(statement), meant(token));
    }

    private void assertRefused(Statement statement) {
        assertThatThrownBy(() -> verify(statement, Optional.of(TOKEN))).isInstanceOf(ProofRefusedException.class);
    }
}
