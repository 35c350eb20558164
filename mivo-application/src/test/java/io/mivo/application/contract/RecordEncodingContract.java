package io.mivo.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.port.driven.RecordEncoding;
import io.mivo.application.port.driven.RecordEncoding.Encoded;
import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.RecordSelection;
import io.mivo.domain.profile.RecordWrite;
import io.mivo.domain.profile.WriteFunction;
import io.mivo.domain.profile.WriteRule;
import io.mivo.domain.reading.RawAnswer;
import io.mivo.domain.value.MeterType;
import io.mivo.domain.value.Position;
import io.mivo.domain.value.ValueCode;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What turning values into records means, by a meter that counts whole litres in one record. */
public abstract class RecordEncodingContract {
    /**
     * A meter that counts cubic metres in thousandths.
     *
     * @param answer with exactly one record of the quantity {@code Volume}, holding any number
     * @param twice with two such records
     * @param litre the record that must be written for 0.001 m3, to be verified
     */
    public record Example(RawAnswer answer, RawAnswer twice, RecordWrite litre) {}

    /** The subject. */
    protected abstract RecordEncoding encoding();

    /** The meter. */
    protected abstract Example example();

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "0.00100", "1E-3"})
    void what_the_record_holds_exactly_is_written_as_the_meter_codes_it(String value) {
        assertThat(encoded(volume("Volume", true), value, example().answer()))
                .isEqualTo(new Encoded.Exactly(example().litre()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0005", "0.0011", "1E+30", "1E-30", "1E+2000000000", "1E-2000000000"})
    void nothing_is_rounded_or_cut_off(String value) {
        assertThat(encoded(volume("Volume", true), value, example().answer())).isEqualTo(new Encoded.Inexact());
    }

    @Test
    void the_rule_says_whether_it_is_read_back() {
        Encoded encoded = encoded(volume("Volume", false), "0.001", example().answer());

        assertThat(encoded)
                .isInstanceOfSatisfying(
                        Encoded.Exactly.class,
                        exactly -> assertThat(exactly.write().verify()).isFalse());
    }

    @Test
    void a_record_that_the_meter_did_not_send_cannot_be_written() {
        assertThat(encoded(volume("Mass", true), "0.001", example().answer())).isInstanceOf(Encoded.Impossible.class);
    }

    @Test
    void a_selection_that_means_two_records_cannot_be_written() {
        assertThat(encoded(volume("Volume", true), "0.001", example().twice())).isInstanceOf(Encoded.Impossible.class);
    }

    private Encoded encoded(Point.InRecord point, String value, RawAnswer answer) {
        return encoding().encode(point, new BigDecimal(value), answer, MeterType.OTHER);
    }

    private static Point.InRecord volume(String quantity, boolean verify) {
        WriteRule rule =
                new WriteRule(Optional.empty(), Optional.empty(), Optional.empty(), verify, WriteFunction.BY_WIDTH);
        return new Point.InRecord(
                new ValueCode("X_Volume"), new RecordSelection(quantity, Position.MAIN), Optional.of(rule));
    }
}
