package io.mivo.adapter.fieldbus.mbus.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mivo.adapter.fieldbus.mbus.codec.header.Header;
import io.mivo.adapter.fieldbus.mbus.codec.header.Identity;
import io.mivo.adapter.fieldbus.mbus.codec.header.Make;
import io.mivo.adapter.fieldbus.mbus.codec.record.DataRecord;
import io.mivo.adapter.fieldbus.mbus.codec.value.Value;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordedTelegramsTest {
    private static final int REAL = 5;

    @Test
    void are_many() {
        assertThat(RecordedTelegram.all()).hasSizeGreaterThan(80);
    }

    @ParameterizedTest
    @MethodSource("telegrams")
    void are_accepted_or_refused_as_by_others(RecordedTelegram recorded) {
        assertThat(decode(recorded).isAccepted()).isEqualTo(recorded.isAccepted());
    }

    @ParameterizedTest
    @MethodSource("telegrams")
    void have_the_header_that_others_read(RecordedTelegram recorded) {
        List<String> expected = recorded.header().toList();
        List<String> read = decode(recorded) instanceof Telegram telegram ? header(telegram) : List.of();

        for (int i = 0; i < expected.size(); i++) {
            if (!expected.get(i).equals("-")) {
                assertThat(read).element(i).isEqualTo(expected.get(i));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("telegrams")
    void have_the_records_that_others_read(RecordedTelegram recorded) {
        for (List<String> expected : recorded.records()) {
            Telegram telegram = (Telegram) decode(recorded);
            DataRecord read = telegram.records().list().get(Integer.parseInt(expected.get(1)));

            assertThat(read.dif() + read.vif()).isEqualTo(expected.get(2));
            assertThat(place(read)).isEqualTo(expected.get(3));
            assertValue(read, expected.get(4));
            assertUnit(read, expected.get(5));
        }
    }

    private static void assertValue(DataRecord read, String expected) {
        if (expected.equals("null")) {
            assertThat(read.value()).isInstanceOf(Value.Absent.class);
        } else if (read.value() instanceof Value.Amount amount && read.dib().dataField() == REAL) {
            assertThat(amount.number().doubleValue())
                    .isCloseTo(Double.parseDouble(expected), within(Math.abs(Double.parseDouble(expected)) * 1e-6));
        } else if (read.value() instanceof Value.Amount amount && !expected.equals("*")) {
            assertThat(amount.number()).isEqualByComparingTo(new BigDecimal(expected));
        } else if (!expected.equals("*")) {
            assertThat(shown(read.value())).isEqualTo(expected);
        }
    }

    private static String shown(Value value) {
        return value instanceof Value.Absent absent
                ? absent.asSent().orElse("nothing")
                : value.text().orElseThrow();
    }

    private static void assertUnit(DataRecord read, String expected) {
        if (!expected.equals("*")) {
            assertThat(read.unit().orElse("1")).isEqualTo(expected);
        }
    }

    private static String place(DataRecord record) {
        return "%s %d %d %d".formatted(record.function().word(), record.storage(), record.tariff(), record.subunit());
    }

    private static List<String> header(Telegram telegram) {
        Optional<Header> header = telegram.header();
        Optional<Identity> identity = header.flatMap(Header::identity);
        Optional<Make> make = identity.flatMap(Identity::make);
        return Stream.of(
                        identity.map(Identity::id),
                        make.map(Make::manufacturer),
                        make.map(Make::version),
                        identity.map(sent -> sent.deviceType().code()),
                        header.map(Header::accessNumber),
                        header.map(sent -> sent.status().octet()))
                .map(field -> field.map(String::valueOf).orElse("-"))
                .toList();
    }

    private static Decoding decode(RecordedTelegram recorded) {
        return TelegramDecoder.decode(Octets.ofHex(recorded.hex()));
    }

    private static List<RecordedTelegram> telegrams() {
        return RecordedTelegram.all();
    }
}
