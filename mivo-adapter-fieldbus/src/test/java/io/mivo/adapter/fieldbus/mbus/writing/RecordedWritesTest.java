package io.mivo.adapter.fieldbus.mbus.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.mbus.codec.RecordedTelegram;
import io.mivo.adapter.fieldbus.mbus.codec.value.DataForm;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.adapter.fieldbus.mbus.reading.TelegramDecoding;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.reading.RawAnswer;
import io.mivo.domain.value.MeterType;
import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every number that a recorded meter sent could be written back to it. */
class RecordedWritesTest {
    private static final TelegramDecoding DECODING = new TelegramDecoding();

    static Stream<RecordedTelegram> telegrams() {
        return RecordedTelegram.all().stream().filter(RecordedTelegram::isAccepted);
    }

    @ParameterizedTest
    @MethodSource("telegrams")
    void what_was_read_is_written_with_the_same_octets(RecordedTelegram recorded) {
        for (LoneRecord lone : numbers(recorded)) {
            BigDecimal value = read(lone.answer()).orElseThrow();

            assertThat(scale(lone).data(value)).contains(withoutNegativeZero(lone));
        }
    }

    @ParameterizedTest
    @MethodSource("telegrams")
    void a_neighbour_of_what_was_read_is_read_back_exactly_or_not_written(RecordedTelegram recorded) {
        for (LoneRecord lone : numbers(recorded)) {
            BigDecimal value = neighbour(lone);

            scale(lone)
                    .data(value)
                    .ifPresentOrElse(
                            data -> assertThat(read(lone.answer(data)))
                                    .hasValueSatisfying(now -> assertThat(now).isEqualByComparingTo(value)),
                            () -> assertThat(isAtAnEnd(lone))
                                    .as(lone.record().toString())
                                    .isTrue());
        }
    }

    @Test
    void are_many() {
        assertThat(telegrams().mapToLong(each -> numbers(each).size()).sum()).isGreaterThan(400);
    }

    private static List<LoneRecord> numbers(RecordedTelegram recorded) {
        byte[] octets = HexFormat.of().parseHex(recorded.hex().replace(" ", ""));
        RawAnswer.Telegrams answer = new RawAnswer.Telegrams(List.of(io.mivo.domain.reading.Octets.of(octets)), true);
        return LoneRecord.all(answer).stream()
                .filter(lone -> lone.layout().form() != DataForm.NONE)
                .filter(lone -> read(lone.answer()).isPresent())
                .toList();
    }

    private static RecordScale scale(LoneRecord lone) {
        return new RecordScale(lone, RecordedWritesTest::read);
    }

    private static Optional<BigDecimal> read(RawAnswer answer) {
        return DECODING.decode(answer, DeviceProfile.WHATEVER_IT_SENDS, MeterType.OTHER).content().values().stream()
                .findFirst()
                .flatMap(value -> value.measured().number());
    }

    /** One more in the last place that the record has; for binary floating point, half of it. */
    private static BigDecimal neighbour(LoneRecord lone) {
        BigDecimal value = read(lone.answer()).orElseThrow();
        if (lone.layout().form() == DataForm.REAL) {
            return value.multiply(new BigDecimal("0.5"));
        }
        BigDecimal none = read(lone.answer(Octets.copyOf(new byte[lone.layout().length()])))
                .orElseThrow();
        Octets one =
                Octets.of(1).followedBy(Octets.copyOf(new byte[lone.layout().length() - 1]));
        return value.add(read(lone.answer(one)).orElseThrow().subtract(none));
    }

    /** Whether there is no higher number, or half a binary number needs more digits than are told. */
    private static boolean isAtAnEnd(LoneRecord lone) {
        Octets raw = lone.record().data().bytes();
        return switch (lone.layout().form()) {
            case REAL -> true;
            case BCD -> raw.consistsOf(0x99);
            default -> raw.slice(0, raw.size() - 1).consistsOf(0xFF);
        };
    }

    private static Octets withoutNegativeZero(LoneRecord lone) {
        Octets raw = lone.record().data().bytes();
        boolean zero = read(lone.answer(Octets.copyOf(new byte[raw.size()]))).equals(read(lone.answer()));
        return zero ? Octets.copyOf(new byte[raw.size()]) : raw;
    }
}
