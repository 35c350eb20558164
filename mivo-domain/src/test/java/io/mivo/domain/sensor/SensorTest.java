package io.mivo.domain.sensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mivo.domain.bus.BusId;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.license.License;
import io.mivo.domain.license.License.Term;
import io.mivo.domain.license.LicenseId;
import io.mivo.domain.value.MeterType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SensorTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2027-01-01T00:00:00Z");
    private static final License LICENSE = new License(
            new LicenseId("L-1"),
            "House 12",
            Optional.empty(),
            Optional.empty(),
            new Term(Optional.of(START), Optional.of(END)));

    @Test
    void it_is_active_from_the_first_instant_of_its_license_until_before_the_last() {
        Sensor seated = sensor(true).withSeat(Optional.of(LICENSE));

        assertThat(seated.isActiveAt(START.minusNanos(1))).isFalse();
        assertThat(seated.isActiveAt(START)).isTrue();
        assertThat(seated.isActiveAt(END.minusNanos(1))).isTrue();
        assertThat(seated.isActiveAt(END)).isFalse();
        assertThat(seated.licenseValidUntil()).contains(END);
    }

    @Test
    void switched_off_it_is_not_active_whatever_its_license() {
        Sensor off = sensor(false).withSeat(Optional.of(LICENSE));

        assertThat(off.isActiveAt(START)).isFalse();
        assertThat(off.isLicensedAt(START)).isTrue();
    }

    @Test
    void without_a_seat_it_is_not_active() {
        assertThat(sensor(true).isActiveAt(START)).isFalse();
        assertThat(sensor(true).licenseValidUntil()).isEmpty();
    }

    @Test
    void another_seat_changes_nothing_else() {
        Sensor before = sensor(true);

        assertThat(before.withSeat(Optional.of(LICENSE)).withSeat(Optional.empty()))
                .isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT0.999S", "PT-15M"})
    void it_is_not_read_more_often_than_every_second(Duration tooOften) {
        assertThatIllegalArgumentException().isThrownBy(() -> every(tooOften));
        assertThat(every(Duration.ofSeconds(1)).readEvery()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S"})
    void its_own_patience_is_positive(Duration timeout) {
        assertThatIllegalArgumentException().isThrownBy(() -> connection(Optional.of(timeout)));
    }

    private static SensorState every(Duration interval) {
        return new SensorState(true, Optional.of(interval), Optional.empty(), Optional.empty());
    }

    private static Connection connection(Optional<Duration> timeout) {
        return new Connection(new BusId("heat"), new DeviceAddress.Primary(5), timeout);
    }

    private static Sensor sensor(boolean enabled) {
        Sensor on = Sensor.onDemand(new SensorUid("heat-1"), "Heat", MeterType.HEAT, connection(Optional.empty()));
        SensorState state = new SensorState(enabled, Optional.empty(), Optional.empty(), Optional.empty());
        return new Sensor(on.uid(), on.label(), on.connection(), on.profile(), state);
    }
}
