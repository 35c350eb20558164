package io.mivo.adapter.fieldbus.mbus.codec.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.mbus.codec.meaning.Interpreter;
import io.mivo.adapter.fieldbus.mbus.codec.meaning.VifTable;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KnownVibsTest {
    private final List<Octets> made = new ArrayList<>();
    private final KnownVibs known = new KnownVibs(octets -> {
        made.add(octets);
        return new Vib(
                octets,
                VifTable.PRIMARY,
                octets.at(0) & 0x7F,
                Optional.empty(),
                Interpreter.meaning(VifTable.FIXED, 0));
    });

    @Test
    void makes_a_block_once_however_often_it_is_met() {
        Vib first = known.of(Octets.of(0x85, 0x3C));
        assertThat(known.of(Octets.of(0x85, 0x3C))).isSameAs(first);
        assertThat(made).hasSize(1);
    }

    @Test
    void never_gives_one_block_for_another_even_when_there_are_more_than_it_keeps() {
        Random random = new Random(7);
        for (int i = 0; i < 100_000; i++) {
            Octets octets = block(random);
            assertThat(known.of(octets).octets()).isEqualTo(octets);
        }
    }

    @Test
    void keeps_none_that_is_longer_than_eight_bytes() {
        Octets longest = Octets.of(0x85, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x00);
        known.of(longest);
        known.of(longest);
        assertThat(made).hasSize(2);
    }

    /** A VIF and one to nine VIFEs, all but the last with the extension bit. */
    private static Octets block(Random random) {
        int size = 2 + random.nextInt(9);
        return Octets.of(IntStream.range(0, size)
                .map(i -> random.nextInt(4) | (i < size - 1 ? 0x80 : 0))
                .toArray());
    }
}
