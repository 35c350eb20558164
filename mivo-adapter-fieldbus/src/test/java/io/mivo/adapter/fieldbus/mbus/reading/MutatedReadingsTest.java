package io.mivo.adapter.fieldbus.mbus.reading;

import static io.mivo.adapter.fieldbus.mbus.reading.MeterTelegram.HEAT;
import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.mbus.codec.RecordedTelegram;
import io.mivo.domain.reading.Octets;
import io.mivo.domain.reading.ReadResult;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Seeded: every run mutates alike. */
@Timeout(60)
class MutatedReadingsTest {
    private static final int MUTATIONS = 30;
    private static final int FIRST_OF_BODY = 4;
    private static final int LONGEST_BODY = 255;

    private final Random random = new Random(1_434);

    @Test
    void always_have_unique_codes_or_no_values_at_all() {
        for (RecordedTelegram recorded : RecordedTelegram.all()) {
            byte[] octets = HexFormat.of().parseHex(recorded.hex().replace(" ", ""));
            for (int i = 0; i < MUTATIONS && octets.length > FIRST_OF_BODY + 2; i++) {
                assertSound(MeterTelegram.decoded(mutated(octets)));
            }
        }
    }

    @Test
    void with_more_modifiers_than_a_code_can_hold_are_named_by_their_bytes() {
        String tenVifes = "83 D0 D4 D8 DC E0 E4 D0 D4 D8 5C";

        assertThat(MeterTelegram.decoded(MeterTelegram.of(HEAT, "04" + tenVifes + "01000000"))
                        .codes())
                .containsExactly("Raw.04." + tenVifes.replace(" ", ""));
    }

    /** Some octets of the body changed, the checksum right again. */
    private Octets mutated(byte[] telegram) {
        int end = Math.min(telegram.length - 2, FIRST_OF_BODY + LONGEST_BODY);
        byte[] body = Arrays.copyOfRange(telegram, FIRST_OF_BODY, end);
        for (int i = 0; i < 3; i++) {
            body[random.nextInt(body.length)] = (byte) random.nextInt(256);
        }
        return MeterTelegram.framed(HexFormat.of().formatHex(body));
    }

    private static void assertSound(Decoded decoded) {
        assertThat(decoded.codes()).doesNotHaveDuplicates();
        if (!decoded.result().isGood()) {
            assertThat(decoded.codes()).isEmpty();
        }
        assertThat(decoded.detail().isEmpty()).isEqualTo(decoded.result() == ReadResult.OK);
    }
}
