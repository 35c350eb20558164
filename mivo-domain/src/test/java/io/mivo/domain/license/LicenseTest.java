package io.mivo.domain.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mivo.domain.license.License.Term;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LicenseTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void its_term_begins_with_its_first_instant() {
        Term term = new Term(Optional.of(NOON), Optional.empty());

        assertThat(term.includes(NOON.minusNanos(1))).isFalse();
        assertThat(term.includes(NOON)).isTrue();
        assertThat(term.includes(Instant.MAX)).isTrue();
    }

    @Test
    void its_term_ends_before_its_last_instant() {
        Term term = new Term(Optional.empty(), Optional.of(NOON));

        assertThat(term.includes(Instant.MIN)).isTrue();
        assertThat(term.includes(NOON.minusNanos(1))).isTrue();
        assertThat(term.includes(NOON)).isFalse();
    }

    @Test
    void without_dates_it_is_valid_for_ever() {
        assertThat(license(Optional.empty(), Optional.empty()).isValidAt(Instant.MIN))
                .isTrue();
        assertThat(license(Optional.empty(), Optional.empty()).isValidAt(Instant.MAX))
                .isTrue();
    }

    @Test
    void it_is_for_the_unit_it_names_or_for_all() {
        assertThat(license(Optional.of("MIVO-1"), Optional.empty()).isFor("MIVO-1"))
                .isTrue();
        assertThat(license(Optional.of("MIVO-1"), Optional.empty()).isFor("MIVO-2"))
                .isFalse();
        assertThat(license(Optional.empty(), Optional.empty()).isFor("MIVO-2")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void it_has_a_seat_at_least(int seats) {
        assertThatIllegalArgumentException().isThrownBy(() -> license(Optional.empty(), Optional.of(seats)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\tb", "a\u007f"})
    void its_id_is_visible(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new LicenseId(text));
    }

    private static License license(Optional<String> unit, Optional<Integer> seats) {
        return new License(new LicenseId("L-1"), "House 12", unit, seats, Term.FOR_EVER);
    }
}
