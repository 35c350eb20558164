package io.mivo.adapter.fieldbus.mbus.reading;

import static io.mivo.adapter.fieldbus.mbus.reading.MeterTelegram.HEAT;
import static io.mivo.adapter.fieldbus.mbus.reading.MeterTelegram.OTHER;
import static io.mivo.adapter.fieldbus.mbus.reading.MeterTelegram.decoded;
import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.RecordSelection;
import io.mivo.domain.reading.Alarm;
import io.mivo.domain.reading.RawAnswer;
import io.mivo.domain.reading.ReadResult;
import io.mivo.domain.value.MeterType;
import io.mivo.domain.value.Position;
import io.mivo.domain.value.ValueCode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TelegramDecodingTest {
    private static final Position FIRST_INPUT = new Position(0, 0, 1, Position.Function.INSTANTANEOUS);

    @Test
    void flows_are_told_by_the_hour_and_durations_in_seconds() {
        assertThat(decoded(MeterTelegram.of(HEAT, "02 47 0300  02 4F 0200  02 21 0300  02 26 0200  02 73 0100"))
                        .values())
                .containsExactly(
                        "HeatFlow=180 m3/h",
                        "HeatFlow.2=72.00 m3/h",
                        "HeatOnTime=180 s",
                        "HeatOperatingTime=7200 s",
                        "HeatAveragingDuration=86400 s");
    }

    @Test
    void joules_and_calendar_durations_stay_as_they_are() {
        assertThat(decoded(MeterTelegram.of(HEAT, "02 0E 0500  01 FD 28 03")).values())
                .containsExactly("HeatEnergy=5000000 J", "Raw.01.FD28=3 month");
    }

    @Test
    void identifications_keep_their_zeros() {
        assertThat(decoded(MeterTelegram.of(HEAT, "0C 78 78563400")).values())
                .containsExactly("HeatFabricationNumber=00345678");
    }

    @Test
    void digits_that_are_none_are_invalid() {
        assertThat(decoded(MeterTelegram.of(HEAT, "0C 03 DDEBBD0D  0C 06 FFFFFFFF"))
                        .values())
                .containsExactly("HeatEnergy=INVALID Wh", "HeatEnergy.2=NOT_AVAILABLE Wh");
    }

    @Test
    void the_meters_clock_is_its_present_date_and_time() {
        Decoded decoded = decoded(MeterTelegram.of(HEAT, "44 6D 1A0B1F1C  04 6D 1A0B3212"));

        assertThat(decoded.decoded().content().deviceTime()).contains(LocalDateTime.of(2009, 2, 18, 11, 26));
        assertThat(decoded.codes()).containsExactly("HeatDateTime.S1", "HeatDateTime");
    }

    @Test
    void a_stored_value_is_of_the_date_of_its_storage() {
        Decoded decoded =
                decoded(MeterTelegram.of(HEAT, "04 03 01000000  44 03 01000000  42 6C 1F1C  84 01 03 01000000"));

        assertThat(decoded.dates())
                .containsExactly(Optional.empty(), Optional.of("2008-12-31"), Optional.empty(), Optional.empty());
    }

    @Test
    void a_storage_with_two_dates_has_none() {
        Decoded decoded = decoded(MeterTelegram.of(HEAT, "44 03 01000000  42 6C 1F1C  42 6C 1E1C"));

        assertThat(decoded.dates().get(0)).isEmpty();
    }

    @Test
    void a_maximum_is_of_the_time_that_follows_it() {
        Decoded decoded = decoded(MeterTelegram.of(HEAT, "14 2B 01000000  14 6D 1A0B3212  14 3B 01000000"));

        assertThat(decoded.dates())
                .containsExactly(Optional.of("2009-02-18T11:26"), Optional.empty(), Optional.empty());
    }

    @Test
    void a_date_before_a_maximum_may_be_that_of_another_one() {
        Decoded decoded =
                decoded(MeterTelegram.of(HEAT, "14 6D 1A0B3212  14 2B 01000000  14 6D 1A0B3112  14 3B 01000000"));

        assertThat(decoded.dates()).containsOnly(Optional.empty());
    }

    @Test
    void a_lone_value_during_an_error_is_of_the_time_before_it() {
        Decoded decoded = decoded(MeterTelegram.of(HEAT, "34 6D 1A0B3212  34 FD 17 01000000"));

        assertThat(decoded.dates()).containsExactly(Optional.empty(), Optional.of("2009-02-18T11:26"));
    }

    @Test
    void a_storage_with_its_day_and_its_moment_is_of_that_moment() {
        Decoded decoded = decoded(MeterTelegram.of(HEAT, "44 03 01000000  42 6C 3212  44 6D 1A0B3212"));

        assertThat(decoded.dates().get(0)).contains("2009-02-18T11:26");
    }

    @Test
    void a_storage_with_a_date_that_is_not_there_has_none() {
        Decoded decoded = decoded(MeterTelegram.of(HEAT, "44 03 01000000  42 6C 3212  44 6D 00000000"));

        assertThat(decoded.dates().get(0)).isEmpty();
    }

    @Test
    void error_flags_become_an_alarm_while_any_is_set() {
        assertThat(alarms("02 FD 17 8200")).containsExactly(new Alarm("ErrorFlags", "Error flags 0x82"));
        assertThat(alarms("02 FD 17 0000  42 FD 17 0100  84 40 FD 17 01000000  02 FD 97 18 0100"))
                .isEmpty();
    }

    private static List<Alarm> alarms(String records) {
        return decoded(MeterTelegram.of(HEAT, records)).decoded().content().alarms();
    }

    @Test
    void the_status_becomes_alarms() {
        assertThat(decoded(MeterTelegram.of(HEAT, "0c", "04 03 01000000"))
                        .decoded()
                        .content()
                        .alarms())
                .containsExactly(new Alarm("PowerLow", "Power low"), new Alarm("PermanentError", "Permanent error"));
    }

    @Test
    void a_profile_narrows_and_renames() {
        Decoded decoded = decoded(
                profile("ColdWaterVolume", "Volume", FIRST_INPUT),
                MeterType.COLD_WATER,
                MeterTelegram.of(HEAT, "04 13 01000000  84 40 13 39300000"));

        assertThat(decoded.values()).containsExactly("ColdWaterVolume=12.345 m3");
        assertThat(decoded.result()).isEqualTo(ReadResult.OK);
    }

    @Test
    void what_a_profile_names_and_is_not_there_makes_partial() {
        Decoded decoded = decoded(
                profile("ColdWaterVolume", "Volume", FIRST_INPUT),
                MeterType.COLD_WATER,
                MeterTelegram.of(HEAT, "04 13 01000000"));

        assertThat(decoded.values()).containsExactly("ColdWaterVolume=NOT_READ");
        assertThat(decoded.result()).isEqualTo(ReadResult.PARTIAL);
        assertThat(decoded.detail()).isEqualTo("not among the records: ColdWaterVolume");
    }

    @Test
    void a_profile_that_names_the_whole_does_not_get_a_phase() {
        Decoded decoded = decoded(
                profile("X_Power", "Power", Position.MAIN),
                MeterType.ELECTRICITY,
                MeterTelegram.of("02", "04 AB FC 01 01000000  04 AB FC 02 02000000  04 2B 03000000"));

        assertThat(decoded.values()).containsExactly("X_Power=3 W");
    }

    @Test
    void a_profile_never_chooses_among_repeats() {
        Decoded decoded = decoded(
                profile("HeatVolume", "Volume", Position.MAIN),
                MeterType.HEAT,
                MeterTelegram.of(HEAT, "04 13 01000000  04 14 02000000"));

        assertThat(decoded.values()).containsExactly("HeatVolume=NOT_UNDERSTOOD");
        assertThat(decoded.result()).isEqualTo(ReadResult.PARTIAL);
        assertThat(decoded.detail()).isEqualTo("2 records match: HeatVolume");
    }

    @Test
    void a_profile_that_names_the_whole_gets_neither_a_direction_nor_an_average_in_its_place() {
        Decoded decoded = decoded(
                profile("HeatVolume", "volume", Position.MAIN),
                MeterType.HEAT,
                MeterTelegram.of(HEAT, "04 93 3C 01000000  04 93 12 02000000  44 13 03000000  14 13 04000000"));

        assertThat(decoded.values()).containsExactly("HeatVolume=NOT_READ");
    }

    @Test
    void a_selected_value_that_the_meter_marks_invalid_does_not_make_partial() {
        Decoded decoded = decoded(
                profile("HeatVolume", "Volume", Position.MAIN),
                MeterType.HEAT,
                MeterTelegram.of(HEAT, "0C 13 FFFFFFFF"));

        assertThat(decoded.values()).containsExactly("HeatVolume=NOT_AVAILABLE m3");
        assertThat(decoded.result()).isEqualTo(ReadResult.OK);
    }

    @Test
    void a_code_of_another_dimension_is_not_given_to_a_value() {
        Decoded decoded = decoded(
                profile("HeatEnergy", "Volume", Position.MAIN),
                MeterType.HEAT,
                MeterTelegram.of(HEAT, "04 13 01000000"));

        assertThat(decoded.values()).containsExactly("HeatEnergy=NOT_UNDERSTOOD");
        assertThat(decoded.result()).isEqualTo(ReadResult.PARTIAL);
        assertThat(decoded.detail()).isEqualTo("the record is not what the code stands for: HeatEnergy");
    }

    @Test
    void a_telegram_that_breaks_off_inside_is_partial() {
        Decoded decoded = decoded(MeterTelegram.of(HEAT, "04 03 39300000  04 13 0100"));

        assertThat(decoded.values()).containsExactly("HeatEnergy=12345 Wh");
        assertThat(decoded.result()).isEqualTo(ReadResult.PARTIAL);
        assertThat(decoded.detail()).contains("end inside the data of a record");
    }

    @Test
    void what_follows_a_broken_telegram_is_left_out_as_its_repeats_cannot_be_told_apart() {
        Decoded decoded = decoded(
                MeterTelegram.of(HEAT, "04 03 01000000 1F"),
                MeterTelegram.of(HEAT, "44 03 02000000 04 03 0200"),
                MeterTelegram.of(HEAT, "04 03 03000000"));

        assertThat(decoded.values()).containsExactly("HeatEnergy=1 Wh", "HeatEnergy.S1=2 Wh");
        assertThat(decoded.result()).isEqualTo(ReadResult.PARTIAL);
        assertThat(decoded.detail()).endsWith("; the telegrams after it are left out");
    }

    @Test
    void two_makers_with_one_number_give_nothing() {
        Decoded decoded = decoded(
                MeterTelegram.of(HEAT, "04 03 39300000 1f"),
                MeterTelegram.framed("080572785634122D2C01040100 0000 0403 39300000"));

        assertThat(decoded.detail()).isEqualTo("several meters answer: PAD 12345678, KAM 12345678");
    }

    @Test
    void a_readout_that_was_not_complete_is_partial() {
        RawAnswer raw = new RawAnswer.Telegrams(List.of(MeterTelegram.of(HEAT, "04 03 39300000 1f")), false);

        Decoded decoded =
                new Decoded(new TelegramDecoding().decode(raw, DeviceProfile.WHATEVER_IT_SENDS, MeterType.HEAT));

        assertThat(decoded.result()).isEqualTo(ReadResult.PARTIAL);
        assertThat(decoded.detail()).isEqualTo("the meter announced a further telegram that did not come");
    }

    @Test
    void what_is_encrypted_gives_nothing() {
        Decoded decoded = decoded(MeterTelegram.framed("08057278563412244001040100 0005 2F2F0403010203040506"));

        assertThat(decoded.result()).isEqualTo(ReadResult.BAD_ANSWER);
        assertThat(decoded.detail()).isEqualTo("encrypted (mode 5): no key");
        assertThat(decoded.codes()).isEmpty();
    }

    @Test
    void an_application_error_gives_nothing() {
        Decoded decoded = decoded(MeterTelegram.framed("08057004"));

        assertThat(decoded.result()).isEqualTo(ReadResult.DEVICE_ERROR);
        assertThat(decoded.detail()).isEqualTo("application error 4: premature end of record");
    }

    @Test
    void two_meters_on_one_address_give_nothing() {
        Decoded decoded = decoded(
                MeterTelegram.of(HEAT, "04 03 39300000 1f"),
                MeterTelegram.framed("08057287654321244001040100 0000 0403 39300000"));

        assertThat(decoded.result()).isEqualTo(ReadResult.BAD_ANSWER);
        assertThat(decoded.detail()).isEqualTo("several meters answer: PAD 12345678, PAD 21436587");
    }

    @Test
    void the_fixed_data_structure_is_read_too() {
        Decoded decoded = decoded(
                DeviceProfile.WHATEVER_IT_SENDS,
                MeterType.OTHER,
                MeterTelegram.framed("080573 78563412 0A 00 E9 7E 01000000 35010000"));

        assertThat(decoded.values()).containsExactly("WaterVolume=0.001 m3", "WaterVolume.S1=0.135 m3");
    }

    @Test
    void values_of_an_unknown_vif_keep_their_number() {
        assertThat(decoded(MeterTelegram.of(OTHER, "02 6F FFFF")).values()).containsExactly("Raw.02.6F=-1");
    }

    @Test
    void a_version_sent_as_a_number_is_a_number() {
        assertThat(decoded(MeterTelegram.of(OTHER, "09 FD 0E 22")).values())
                .containsExactly("OtherFirmwareVersion=22 1");
    }

    private static DeviceProfile profile(String code, String quantity, Position position) {
        return new DeviceProfile(
                List.of(new Point.InRecord(new ValueCode(code), new RecordSelection(quantity, position))));
    }
}
