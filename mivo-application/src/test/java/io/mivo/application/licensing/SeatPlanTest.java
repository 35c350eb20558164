package io.mivo.application.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.TestSite;
import io.mivo.domain.license.License;
import io.mivo.domain.license.LicenseId;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorState;
import io.mivo.domain.sensor.SensorUid;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeatPlanTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void gives_seats_in_order_of_creation() {
        List<String> seats = dealt(List.of(waiting("z"), waiting("a"), waiting("m")), license("two", 2, "2027-01-01"));

        assertThat(seats).containsExactly("z:two", "a:two", "m:-");
    }

    @Test
    void prefers_the_license_that_lasts_longest() {
        List<String> seats = dealt(
                List.of(waiting("a"), waiting("b")),
                license("short", 5, "2027-01-01"),
                license("long", 1, "2028-01-01"));

        assertThat(seats).containsExactly("a:long", "b:short");
    }

    @Test
    void keeps_a_seat_while_its_license_is_valid() {
        License held = license("short", 1, "2027-01-01");
        Sensor holder = waiting("b").withSeat(Optional.of(held));

        assertThat(dealt(List.of(waiting("a"), holder), held, license("long", 1, "2028-01-01")))
                .containsExactly("a:long", "b:short");
    }

    @Test
    void frees_the_seats_of_a_license_that_ended() {
        License ended = license("ended", 1, "2026-11-23");
        Sensor holder = waiting("a").withSeat(Optional.of(ended));

        assertThat(dealt(List.of(holder), ended)).containsExactly("a:-");
    }

    @Test
    void frees_the_seat_of_a_sensor_that_is_switched_off_for_the_next_in_line() {
        License one = license("one", 1, "2027-01-01");
        Sensor off = sensor("a", false, Optional.empty()).withSeat(Optional.of(one));

        assertThat(dealt(List.of(off, waiting("b")), one)).containsExactly("a:-", "b:one");
    }

    @Test
    void gives_a_sensor_that_wants_one_license_no_other() {
        Sensor picky = sensor("a", true, Optional.of(new LicenseId("gone")));

        assertThat(dealt(List.of(picky), license("other", 5, "2027-01-01"))).containsExactly("a:-");
    }

    @Test
    void takes_back_seats_beyond_a_license_that_shrank() {
        License two = license("two", 2, "2027-01-01");
        License one = license("two", 1, "2027-01-01");
        List<Sensor> holders =
                List.of(waiting("a").withSeat(Optional.of(two)), waiting("b").withSeat(Optional.of(two)));

        assertThat(dealt(holders, one)).containsExactly("a:two", "b:-");
    }

    private static List<String> dealt(List<Sensor> sensors, License... licenses) {
        return SeatPlan.deal(sensors, List.of(licenses), NOW).stream()
                .map(sensor -> sensor.uid() + ":"
                        + sensor.state().seat().map(seat -> seat.id().text()).orElse("-"))
                .toList();
    }

    private static License license(String id, int seats, String until) {
        Instant end = until.equals("2026-11-23") ? NOW : Instant.parse(until + "T00:00:00Z");
        License.Term term = new License.Term(Optional.empty(), Optional.of(end));
        return new License(new LicenseId(id), "Somebody", Optional.empty(), Optional.of(seats), term);
    }

    private static Sensor waiting(String uid) {
        return sensor(uid, true, Optional.empty());
    }

    private static Sensor sensor(String uid, boolean enabled, Optional<LicenseId> wanted) {
        SensorState state = new SensorState(enabled, Optional.empty(), wanted, Optional.empty());
        return TestSite.sensor(new SensorUid(uid), "heat", TestSite.METER, DeviceProfile.WHATEVER_IT_SENDS, state);
    }
}
