package io.mivo.application.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.domain.access.ClientId;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClientPacesTest {
    private static final ClientId BILLING = new ClientId("billing");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final ClientPaces paces = new ClientPaces();

    @Test
    void bound_what_one_client_can_make_us_remember_and_leave_others_alone() {
        assertThat(admitted(NOON)).isEqualTo(100_000);

        assertThat(paces.admits(new ClientId("another"), NOON)).isTrue();
    }

    /** The rate at which one address may ask. */
    @Test
    void take_sixty_a_second_for_ever() {
        admitted(NOON);

        for (int second = 1; second <= 3_600; second++) {
            assertThat(admitted(NOON.plusSeconds(second))).isEqualTo(60);
        }
    }

    private long admitted(Instant at) {
        return IntStream.iterate(0, count -> paces.admits(BILLING, at), count -> count + 1)
                .count();
    }
}
