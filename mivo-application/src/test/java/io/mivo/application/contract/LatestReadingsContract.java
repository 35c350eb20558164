package io.mivo.application.contract;

import static io.mivo.application.contract.Examples.HEAT;
import static io.mivo.application.contract.Examples.POWER;
import static io.mivo.application.contract.Examples.creating;
import static io.mivo.application.contract.Examples.modbusSensor;
import static io.mivo.application.contract.Examples.plainSensor;
import static io.mivo.application.contract.Examples.removing;
import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.port.driven.LatestReadings.Latest;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterTable;
import io.mivo.domain.reading.Attempt;
import io.mivo.domain.reading.Octets;
import io.mivo.domain.reading.RawAnswer;
import io.mivo.domain.reading.ReadResult;
import io.mivo.domain.reading.Reading;
import io.mivo.domain.sensor.SensorUid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a store of latest readings does. */
public abstract class LatestReadingsContract {
    private static final SensorUid UID = new SensorUid("a");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123456789Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final RawAnswer FRAME = new RawAnswer.Telegrams(List.of(Octets.ofHex("e5")), true);

    private SitePorts site;

    /** A new installation. */
    protected abstract SitePorts newSite();

    @BeforeEach
    void begin() {
        site = newSite();
    }

    static List<RawAnswer> answers() {
        RegisterSpan words = new RegisterSpan(RegisterTable.HOLDING, 65_534, 2);
        RegisterSpan bits = new RegisterSpan(RegisterTable.DISCRETE, 0, 3);
        return List.of(
                new RawAnswer.Telegrams(List.of(), false),
                new RawAnswer.Telegrams(List.of(Octets.ofHex("e5")), false, Optional.of("it (\u00e4) \"repeats\"")),
                new RawAnswer.Telegrams(
                        List.of(Octets.ofHex("680101682a16"), Octets.ofHex(""), Octets.ofHex("ff")), true),
                new RawAnswer.Registers(List.of(), List.of()),
                new RawAnswer.Registers(
                        List.of(
                                new RawAnswer.Block(words, Octets.ofHex("00ff8001")),
                                new RawAnswer.Block(bits, Octets.ofHex("010001"))),
                        List.of(
                                new RawAnswer.Gap(words, "exception 2"),
                                new RawAnswer.Gap(bits, "no \"answer\" (\u00e4)\n"))),
                new RawAnswer.Foreign(Octets.of(new byte[70_000])));
    }

    @Test
    void a_sensor_that_was_never_read_has_nothing() {
        assertThat(site.readings().of(UID)).isEqualTo(Latest.NEVER);
        assertThat(site.readings().all()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void an_answer_comes_back_octet_by_octet_and_to_the_nanosecond(RawAnswer answer) {
        Attempt attempt = good(NOON, answer);

        site.readings().keep(attempt);

        assertThat(site.readings().of(UID)).isEqualTo(new Latest(Optional.of(attempt), Optional.of(attempt)));
    }

    @ParameterizedTest
    @EnumSource(ReadResult.class)
    void every_result_is_kept_as_the_last_attempt_and_only_good_ones_as_good(ReadResult result) {
        Attempt attempt = new Attempt(UID, NOON, Reading.Outcome.of(result, "be\"cause\n"), Optional.empty());

        site.readings().keep(attempt);

        assertThat(site.readings().of(UID).attempt()).contains(attempt);
        assertThat(site.readings().of(UID).good()).isEqualTo(result.isGood() ? Optional.of(attempt) : Optional.empty());
    }

    @Test
    void a_failure_leaves_the_last_good_attempt_alone() {
        Attempt good = good(NOON, FRAME);
        Attempt failed = failed(UID, NOON.plusSeconds(60));
        site.readings().keep(good);

        site.readings().keep(failed);

        assertThat(site.readings().of(UID)).isEqualTo(new Latest(Optional.of(failed), Optional.of(good)));
    }

    @Test
    void the_order_of_arrival_counts_and_not_the_clock() {
        Attempt stampedEarlier = good(NOON.minusSeconds(3600), FRAME);
        site.readings().keep(good(NOON, FRAME));

        site.readings().keep(stampedEarlier);

        assertThat(site.readings().of(UID).good()).contains(stampedEarlier);
    }

    @Test
    void all_holds_every_sensor_that_was_read() {
        Attempt good = good(NOON, FRAME);
        Attempt failed = failed(new SensorUid("b"), NOON);
        site.readings().keep(good);
        site.readings().keep(failed);

        assertThat(site.readings().all())
                .containsEntry(UID, new Latest(Optional.of(good), Optional.of(good)))
                .containsEntry(failed.sensor(), new Latest(Optional.of(failed), Optional.empty()))
                .hasSize(2);
    }

    @Test
    void what_was_read_of_a_sensor_goes_with_it() {
        site.changes().apply(creating(List.of(HEAT), List.of(plainSensor("a"), plainSensor("b"))));
        Attempt other = failed(new SensorUid("b"), NOON);
        site.readings().keep(good(NOON, FRAME));
        site.readings().keep(other);

        site.changes().apply(removing(Set.of(), Set.of(UID)));

        assertThat(site.readings().all()).containsOnlyKeys(other.sensor());
    }

    @Test
    void what_was_read_at_another_address_is_forgotten() {
        site.changes().apply(creating(List.of(HEAT, POWER), List.of(plainSensor("a"))));
        site.readings().keep(good(NOON, FRAME));

        site.changes().apply(creating(List.of(), List.of(modbusSensor("a"))));

        assertThat(site.readings().of(UID)).isEqualTo(Latest.NEVER);
    }

    @Test
    void what_was_read_survives_a_change_that_leaves_the_address() {
        site.changes().apply(creating(List.of(HEAT), List.of(plainSensor("a"))));
        site.readings().keep(good(NOON, FRAME));

        site.changes().apply(creating(List.of(HEAT), List.of(plainSensor("a"))));

        assertThat(site.readings().of(UID).good()).isPresent();
    }

    @Test
    void reads_are_counted_by_device_and_day() {
        site.readings().count("heat primary 5", DAY, NOON);
        site.readings().count("heat primary 5", DAY, NOON.plusSeconds(1));
        site.readings().count("heat primary 6", DAY, NOON.plusSeconds(2));

        assertThat(site.readings().counted("heat primary 5", DAY)).isEqualTo(2);
        assertThat(site.readings().counted("heat primary 6", DAY)).isEqualTo(1);
        assertThat(site.readings().counted("heat primary 7", DAY)).isZero();
        assertThat(site.readings().counted("heat primary 5", DAY.plusDays(1))).isZero();
    }

    @Test
    void a_read_that_serves_several_sensors_is_counted_once() {
        site.readings().count("heat primary 5", DAY, NOON);
        site.readings().count("heat primary 5", DAY, NOON);

        assertThat(site.readings().counted("heat primary 5", DAY)).isEqualTo(1);
    }

    @Test
    void another_day_begins_the_count_anew() {
        site.readings().count("heat primary 5", DAY, NOON);
        site.readings().count("heat primary 5", DAY.plusDays(1), NOON.plusSeconds(86_400));

        assertThat(site.readings().counted("heat primary 5", DAY.plusDays(1))).isEqualTo(1);
    }

    private static Attempt good(Instant at, RawAnswer answer) {
        return new Attempt(UID, at, Reading.Outcome.OK, Optional.of(answer));
    }

    private static Attempt failed(SensorUid sensor, Instant at) {
        return new Attempt(sensor, at, Reading.Outcome.of(ReadResult.NO_ANSWER, "silent"), Optional.empty());
    }
}
