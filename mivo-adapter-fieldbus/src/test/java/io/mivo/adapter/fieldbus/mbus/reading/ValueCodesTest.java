package io.mivo.adapter.fieldbus.mbus.reading;

import static io.mivo.adapter.fieldbus.mbus.reading.MeterTelegram.ELECTRICITY;
import static io.mivo.adapter.fieldbus.mbus.reading.MeterTelegram.HEAT;
import static io.mivo.adapter.fieldbus.mbus.reading.MeterTelegram.OTHER;
import static io.mivo.adapter.fieldbus.mbus.reading.MeterTelegram.ROOM_SENSOR;
import static io.mivo.adapter.fieldbus.mbus.reading.MeterTelegram.decoded;
import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.mbus.codec.Telegram;
import io.mivo.adapter.fieldbus.mbus.codec.TelegramDecoder;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.value.MeterType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValueCodesTest {
    @Test
    void the_present_value_of_the_meter_itself_has_a_bare_code() {
        assertThat(codes(HEAT, "04 03 39300000")).containsExactly("HeatEnergy");
    }

    @Test
    void storage_tariff_and_function_follow_in_this_order() {
        assertThat(codes(HEAT, "44 03 39300000  84 10 03 39300000  D4 11 2B 39300000  24 2B 39300000"))
                .containsExactly("HeatEnergy.S1", "HeatEnergy.T1", "HeatPower.S3.T1.Max", "HeatPower.Min");
    }

    @Test
    void a_subunit_is_another_device() {
        assertThat(codes(HEAT, "84 40 13 39300000")).containsExactly("OtherVolume.U1");
    }

    @Test
    void modifiers_follow_last() {
        assertThat(codes(HEAT, "14 83 12 39300000")).containsExactly("HeatEnergy.Max.Average");
    }

    @Test
    void repeats_are_numbered_in_their_order_over_all_telegrams() {
        Decoded decoded = decoded(
                MeterTelegram.of(HEAT, "04 03 01000000 04 06 02000000 1f"), MeterTelegram.of(HEAT, "04 03 03000000"));

        assertThat(decoded.values()).containsExactly("HeatEnergy=1 Wh", "HeatEnergy.2=2000 Wh", "HeatEnergy.3=3 Wh");
    }

    @Test
    void what_is_not_understood_is_named_by_its_bytes() {
        assertThat(codes(HEAT, "02 6F 0100  02 FF 20 0200  04 83 FF 01 03000000"))
                .containsExactly("Raw.02.6F", "Raw.02.FF20", "Raw.04.83FF01");
    }

    @Test
    void a_quantity_for_each_of_something_is_no_longer_the_quantity() {
        assertThat(decoded(MeterTelegram.of(HEAT, "04 83 22 39300000")).values())
                .containsExactly("Raw.04.8322=12345");
    }

    @Test
    void phases_and_directions_are_words_of_the_catalogue_for_electricity() {
        assertThat(codes(
                        ELECTRICITY,
                        "04 83 3B 01000000  04 83 3C 01000000  04 AB FC 02 01000000  02 FD C8 FC 03 0100  02"
                                + " FD 48 0100"))
                .containsExactly(
                        "ElectricityActiveEnergyImportTotal",
                        "ElectricityActiveEnergyExportTotal",
                        "ElectricityActivePowerL2",
                        "ElectricityVoltageL3",
                        "ElectricityVoltage");
    }

    @Test
    void energy_in_both_directions_is_not_taken_for_import() {
        assertThat(codes(ELECTRICITY, "04 83 FC 10 01000000")).containsExactly("Raw.04.83FC10");
    }

    @Test
    void directions_are_modifiers_for_all_else() {
        assertThat(codes(HEAT, "04 93 3C 01000000")).containsExactly("HeatVolume.Backward");
    }

    @Test
    void a_room_sensor_has_one_temperature_whichever_way_it_sends_it() {
        assertThat(codes(ROOM_SENSOR, "02 65 D007")).containsExactly("RoomSensorTemperature");
        assertThat(codes(ROOM_SENSOR, "02 59 D007")).containsExactly("RoomSensorTemperature");
    }

    @Test
    void humidity_may_be_told_in_plain_text() {
        assertThat(decoded(MeterTelegram.of(ROOM_SENSOR, "02 FC 03 48 52 25 74 9410"))
                        .values())
                .containsExactly("RoomSensorHumidity=42.44 %");
    }

    @Test
    void error_flags_have_a_code_of_their_own() {
        assertThat(decoded(MeterTelegram.of(HEAT, "01 FD 17 82")).values()).containsExactly("ErrorCode=130 1");
    }

    @Test
    void the_sites_meter_type_counts_only_where_the_telegram_has_none() {
        DeviceProfile all = DeviceProfile.WHATEVER_IT_SENDS;

        assertThat(decoded(all, MeterType.COLD_WATER, MeterTelegram.of(OTHER, "04 13 01000000"))
                        .codes())
                .containsExactly("ColdWaterVolume");
        assertThat(decoded(all, MeterType.COLD_WATER, MeterTelegram.of("06", "04 13 01000000"))
                        .codes())
                .containsExactly("HotWaterVolume");
        assertThat(decoded(all, MeterType.COLD_WATER, MeterTelegram.of("20", "04 13 01000000"))
                        .codes())
                .containsExactly("OtherVolume");
    }

    @Test
    void a_value_keeps_its_code_while_the_device_has_none_to_give() {
        assertThat(decoded(MeterTelegram.of(HEAT, "04 83 18 00000000  04 83 15 00000000"))
                        .values())
                .containsExactly("HeatEnergy=DEVICE_REPORTS_ERROR Wh", "HeatEnergy.2=NOT_AVAILABLE Wh");
    }

    @Test
    void a_value_that_is_not_understood_keeps_its_code_too() {
        assertThat(codes(HEAT, "04 EF 18 00000000  04 83 A2 98 15 00000000  84 10 FD B1 15 00000000"))
                .containsExactly("Raw.04.6F", "Raw.04.8322", "Raw.8410.FD31");
    }

    @Test
    void a_makers_own_modifier_is_no_error_whatever_its_number() {
        assertThat(codes(HEAT, "04 FF 98 15 00000000  04 83 FF 18 00000000"))
                .containsExactly("Raw.04.FF9815", "Raw.04.83FF18");
    }

    @Test
    void dates_and_moments_have_codes_and_a_time_of_day_has_none() {
        assertThat(codes(HEAT, "42 6C 1F1C  04 6D 1A0B3212  02 EC 7E 1F1C  03 6D 000000"))
                .containsExactly("HeatDate.S1", "HeatDateTime", "HeatDate.Future", "Raw.03.6D");
    }

    @Test
    void a_number_sent_as_text_keeps_its_code_but_has_no_value() {
        assertThat(decoded(MeterTelegram.of(HEAT, "0D 13 C2 3412  0D 93 7D 03 353433"))
                        .values())
                .containsExactly("HeatVolume=1.234 m3", "HeatVolume.2=NOT_UNDERSTOOD m3");
    }

    @Test
    void each_telegram_speaks_for_its_own_kind_of_meter() {
        assertThat(decoded(
                                DeviceProfile.WHATEVER_IT_SENDS,
                                MeterType.GAS,
                                MeterTelegram.of(HEAT, "04 13 01000000 1F"),
                                MeterTelegram.of("16", "04 13 02000000 1F"),
                                MeterTelegram.of(OTHER, "44 13 03000000"))
                        .values())
                .containsExactly("HeatVolume=0.001 m3", "ColdWaterVolume=0.002 m3", "HeatVolume.S1=0.003 m3");
    }

    @Test
    void without_a_header_the_sites_meter_type_decides() {
        assertThat(decoded(
                                DeviceProfile.WHATEVER_IT_SENDS,
                                MeterType.GAS,
                                MeterTelegram.framed("08 05 78 04 13 01000000"))
                        .codes())
                .containsExactly("GasVolume");
        assertThat(decoded(
                                DeviceProfile.WHATEVER_IT_SENDS,
                                MeterType.GAS,
                                MeterTelegram.framed("08 05 7A 01 00 0000 04 13 01000000"))
                        .codes())
                .containsExactly("GasVolume");
    }

    @Test
    void stored_counters_of_the_fixed_structure_are_told_apart_even_if_not_understood() {
        assertThat(decoded(MeterTelegram.framed("080573 78563412 0A 02 C0 3E 01000000 35010000"))
                        .codes())
                .containsExactly("Raw.40.C0", "Raw.40.3E");
    }

    @Test
    void a_single_telegram_is_named_as_its_reading_would_be() {
        String records = "04 03 01000000 04 06 02000000 84 40 13 39300000 02 6F 0100";
        Telegram telegram = (Telegram) TelegramDecoder.decode(
                Octets.copyOf(MeterTelegram.of(HEAT, records).toBytes()));

        List<Optional<String>> names = new CatalogueNaming().codes(telegram);

        assertThat(names)
                .containsExactlyElementsOf(
                        codes(HEAT, records).stream().map(Optional::of).toList());
    }

    private static List<String> codes(String deviceType, String records) {
        return decoded(MeterTelegram.of(deviceType, records)).codes();
    }
}
