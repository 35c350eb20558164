package io.mivo.application.machines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mivo.application.memory.InMemoryKeyUses;
import io.mivo.application.port.driven.ClientAssertions;
import io.mivo.application.port.driven.ClientAssertions.AssertionRefusedException;
import io.mivo.application.port.driven.ClientAssertions.Expected;
import io.mivo.application.port.driven.ClientAssertions.Verified;
import io.mivo.domain.access.ApiKey;
import io.mivo.domain.access.ApiUser;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.access.Rights;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeysOfMachinesTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final ClientId BILLING = new ClientId("billing");

    private final InMemoryKeyUses uses = new InMemoryKeyUses();
    private final ClientAssertions noted = new NotedAssertions(
            (compact, clients, expected) -> {
                ApiUser client = clients.apply(BILLING).orElseThrow();
                ApiKey key = client.credentials().keys().stream()
                        .findFirst()
                        .orElseThrow(() -> new AssertionRefusedException("no key", ""));
                return new Verified(client, "jti", NOON, NOON, key.thumbprint());
            },
            uses);

    @Test
    void are_noted_when_they_prove_something() throws AssertionRefusedException {
        verify(new ApiKey("thumb", "{}"), NOON);

        assertThat(uses.lastUses(BILLING)).isEqualTo(Map.of("thumb", NOON));
    }

    @Test
    void prove_something_until_their_end_and_not_at_it() throws AssertionRefusedException {
        ApiKey key = new ApiKey("thumb", "{}").until(Optional.of(NOON));

        verify(key, NOON.minusMillis(1));

        assertThatExceptionOfType(AssertionRefusedException.class).isThrownBy(() -> verify(key, NOON));
        assertThat(uses.lastUses(BILLING)).isEqualTo(Map.of("thumb", NOON.minusMillis(1)));
    }

    private Verified verify(ApiKey key, Instant now) throws AssertionRefusedException {
        ApiUser user =
                new ApiUser(BILLING, "Billing", Rights.ALL, new ApiUser.Credentials(List.of(key), false, false), true);
        return noted.verify("x", id -> Optional.of(user), new Expected(Set.of(), Set.of(), now));
    }
}
