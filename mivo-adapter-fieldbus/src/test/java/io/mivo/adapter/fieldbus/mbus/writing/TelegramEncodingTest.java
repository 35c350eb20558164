package io.mivo.adapter.fieldbus.mbus.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mivo.application.port.driven.RecordEncoding.Encoded;
import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.RecordSelection;
import io.mivo.domain.profile.WriteFunction;
import io.mivo.domain.profile.WriteRule;
import io.mivo.domain.reading.Octets;
import io.mivo.domain.reading.RawAnswer;
import io.mivo.domain.value.MeterType;
import io.mivo.domain.value.Position;
import io.mivo.domain.value.ValueCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected data after EN 13757-3, worked out by hand. */
class TelegramEncodingTest {
    private static final WriteRule ANYTHING =
            new WriteRule(Optional.empty(), Optional.empty(), Optional.empty(), true, WriteFunction.BY_WIDTH);

    @ParameterizedTest
    @CsvSource({
        // the example of the M-Bus documentation 4.8, 6.5: 107 kWh
        "Energy, 0C 06 00000000, 107000, 07010000",
        "Energy, 0C 06 00000000, -107000, 070100f0",
        "Energy, 0C 06 00000000, 99999999000, 99999999",
        "Flow temperature, 02 5A 0000, 21.5, d700",
        "Flow temperature, 02 5A 0000, -21.5, 29ff",
        "Flow temperature, 01 5B 00, -128, 80",
        "Flow temperature, 05 5B 00000000, 21.5, 0000ac41",
        "Volume, 03 13 000000, 8388.607, ffff7f",
        "Volume, 06 13 000000000000, 140737488355.327, ffffffffff7f",
        "Volume, 07 13 0000000000000000, -0.001, ffffffffffffffff",
        "Volume, 0E 13 000000000000, 999999999.999, 999999999999",
        // corrections: 10^3, and 10^-3 added
        "Volume, 04 93 7D 00000000, 2, 02000000",
        "Volume, 04 93 78 00000000, 0.003, 02000000",
        // a code is a number without sign
        "Digital output, 01 FD 1A 00, 200, c8",
        // told in m3/h and s, coded in m3/min and h
        "Volume flow, 02 43 0000, 0.06, 0a00",
        "Operating time, 02 26 0000, 7200, 0200",
    })
    void a_value_becomes_the_data_that_the_meter_would_send(String quantity, String sent, String value, String data) {
        Encoded encoded = encode(quantity, value, SentTelegram.with(sent));

        assertThat(encoded)
                .isInstanceOfSatisfying(
                        Encoded.Exactly.class,
                        exactly -> assertThat(exactly.write().data()).isEqualTo(data));
    }

    @ParameterizedTest
    @CsvSource({
        "Energy, 0C 06 00000000, 500",
        "Energy, 0C 06 00000000, 100000000000",
        "Energy, 0C 06 00000000, -10000000000",
        "Flow temperature, 02 5A 0000, 21.55",
        "Flow temperature, 01 5B 00, 128",
        "Flow temperature, 05 5B 00000000, 21.123456789",
        "Flow temperature, 05 5B 00000000, 1E+39",
        "Volume flow, 02 43 0000, 0.1",
        "Operating time, 02 26 0000, 60",
        "Digital output, 01 FD 1A 00, -1",
        "Digital output, 01 FD 1A 00, 256",
    })
    void what_the_record_cannot_hold_is_never_rounded(String quantity, String sent, String value) {
        assertThat(encode(quantity, value, SentTelegram.with(sent))).isEqualTo(new Encoded.Inexact());
    }

    @Test
    void a_record_that_holds_nothing_just_now_can_be_written() {
        assertThat(encode("Energy", "107000", SentTelegram.with("0C 06 FFFFFFFF")))
                .isInstanceOf(Encoded.Exactly.class);
    }

    @Test
    void the_record_is_found_in_any_telegram_of_the_readout_and_named_by_its_own_blocks() {
        RawAnswer.Telegrams readout = SentTelegram.readout(List.of("04 06 01000000 1F", "84 40 13 01000000"));

        Encoded encoded = new TelegramEncoding()
                .encode(
                        point("Volume", new Position(0, 0, 1, Position.Function.INSTANTANEOUS)),
                        BigDecimal.ONE,
                        readout,
                        MeterType.OTHER);

        assertThat(encoded).isInstanceOfSatisfying(Encoded.Exactly.class, exactly -> {
            assertThat(exactly.write().dib()).isEqualTo("8440");
            assertThat(exactly.write().vib()).isEqualTo("13");
        });
    }

    @Test
    void what_stands_for_the_whole_comes_before_its_phases() {
        RawAnswer meter = SentTelegram.with("04 AB FC 01 01000000 04 2B 02000000 04 AB FC 02 01000000");

        assertThat(encode("Power", "5", meter))
                .isInstanceOfSatisfying(
                        Encoded.Exactly.class,
                        exactly -> assertThat(exactly.write().vib()).isEqualTo("2b"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Volume | 04 06 01000000 | of the records that the meter sent when it was last read, none is Volume as"
                        + " X_Point selects it",
                "Volume | 04 13 01000000 0C 13 01000000 | of the records that the meter sent when it was last read, 2"
                        + " may be meant by X_Point: select one of them",
                "Volume | 04 93 02 01000000 | the meter reports StorageNotImplemented with this record",
                "Volume | 04 93 00 01000000 | the meter reports no error with this record",
                "Volume | 0D 13 C2 1234 | the meter sends this record without data of a fixed length",
                "Date and time | 04 6D 00000000 | the meter's record of X_Point holds no number",
                "Fabrication number | 0C 78 12345678 | the meter's record of X_Point holds no number",
            })
    void what_cannot_be_written_is_told_with_the_reason(String quantity, String sent, String why) {
        assertThat(encode(quantity, "1", SentTelegram.with(sent))).isEqualTo(new Encoded.Impossible(why));
    }

    @Test
    void a_fixed_data_structure_cannot_be_written() {
        RawAnswer fixed = new RawAnswer.Telegrams(
                List.of(Octets.ofHex("681313680805730078563412000e0a61010000000000002016")), true);

        assertThat(new TelegramEncoding()
                        .encode(point("Volume", Position.MAIN), BigDecimal.ONE, fixed, MeterType.OTHER))
                .isInstanceOf(Encoded.Impossible.class);
    }

    @Test
    void only_meters_have_records() {
        RawAnswer registers = new RawAnswer.Registers(List.of(), List.of());

        assertThatIllegalArgumentException().isThrownBy(() -> encode("Volume", "1", registers));
    }

    private static Encoded encode(String quantity, String value, RawAnswer answer) {
        return new TelegramEncoding()
                .encode(point(quantity, Position.MAIN), new BigDecimal(value), answer, MeterType.OTHER);
    }

    private static Point.InRecord point(String quantity, Position position) {
        return new Point.InRecord(
                new ValueCode("X_Point"), new RecordSelection(quantity, position), Optional.of(ANYTHING));
    }
}
