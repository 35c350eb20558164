package io.mivo.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mivo.application.port.driven.ClientAssertions;
import io.mivo.application.port.driven.ClientAssertions.AssertionRefusedException;
import io.mivo.application.port.driven.ClientAssertions.Expected;
import io.mivo.application.port.driven.ClientAssertions.Verified;
import io.mivo.domain.access.ApiKey;
import io.mivo.domain.access.ApiUser;
import io.mivo.domain.access.ApiUser.Credentials;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.access.Rights;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What verifying client assertions means. */
public abstract class ClientAssertionsContract {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final String ISSUER = "https://mivo.example";
    private static final String TOKEN_ENDPOINT = "https://mivo.example/api/token";
    private static final ClientId BILLING = new ClientId("billing");

    /** What an assertion says. */
    public record Statement(ClientId client, String audience, String jti, Instant expiresAt) {}

    /** The subject. */
    protected abstract ClientAssertions assertions();

    /** The public key that the client registered. */
    protected abstract ApiKey registeredKey();

    /** An assertion made with the registered key. */
    protected abstract String assertion(Statement statement);

    /** An assertion made with a key that nobody registered. */
    protected abstract String forged(Statement statement);

    @Test
    void a_right_assertion_names_its_client_and_its_jti() throws AssertionRefusedException {
        Verified verified = verify(assertion(statement(ISSUER)), client(true, false));

        assertThat(verified.client().id()).isEqualTo(BILLING);
        assertThat(verified.jti()).isEqualTo("jti-1");
        assertThat(verified.keepUntil()).isAfterOrEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void a_key_that_nobody_registered_proves_nothing() {
        assertRefused(forged(statement(ISSUER)), Optional.of(client(true, false)));
    }

    @Test
    void an_unknown_client_is_refused() {
        assertRefused(assertion(statement(ISSUER)), Optional.empty());
    }

    @Test
    void a_disabled_client_is_refused() {
        assertRefused(assertion(statement(ISSUER)), Optional.of(client(false, false)));
    }

    @Test
    void a_foreign_audience_is_refused() {
        assertRefused(assertion(statement("https://other.example")), Optional.of(client(true, true)));
    }

    @Test
    void the_token_endpoint_is_an_audience_for_clients_marked_so_alone() throws AssertionRefusedException {
        String assertion = assertion(statement(TOKEN_ENDPOINT));

        assertRefused(assertion, Optional.of(client(true, false)));
        assertThat(verify(assertion, client(true, true)).client().id()).isEqualTo(BILLING);
    }

    @Test
    void an_assertion_that_ended_is_refused() {
        String ended = assertion(new Statement(BILLING, ISSUER, "jti-1", NOW.minusSeconds(120)));

        assertRefused(ended, Optional.of(client(true, false)));
    }

    @Test
    void garbage_is_refused() {
        assertRefused("", Optional.of(client(true, false)));
        assertRefused("a.b.c", Optional.of(client(true, false)));
    }

    private static Statement statement(String audience) {
        return new Statement(BILLING, audience, "jti-1", NOW.plusSeconds(60));
    }

    private ApiUser client(boolean enabled, boolean legacyAudience) {
        Credentials credentials = new Credentials(List.of(registeredKey()), legacyAudience, false);
        return new ApiUser(BILLING, "Billing system", Rights.ALL, credentials, enabled);
    }

    private Verified verify(String assertion, ApiUser client) throws AssertionRefusedException {
        return assertions()
                .verify(
                        assertion,
                        id -> Optional.of(client).filter(each -> each.id().equals(id)),
                        expected());
    }

    private void assertRefused(String assertion, Optional<ApiUser> client) {
        assertThatExceptionOfType(AssertionRefusedException.class)
                .isThrownBy(() -> assertions().verify(assertion, id -> client, expected()))
                .satisfies(refusal -> assertThat(refusal.told()).startsWith("client authentication failed"));
    }

    private static Expected expected() {
        return new Expected(Set.of(ISSUER), Set.of(TOKEN_ENDPOINT), NOW);
    }
}
