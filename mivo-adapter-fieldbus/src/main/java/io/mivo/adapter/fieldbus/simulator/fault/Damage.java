package io.mivo.adapter.fieldbus.simulator.fault;

import io.mivo.adapter.fieldbus.mbus.codec.frame.Frame;
import io.mivo.adapter.fieldbus.mbus.codec.frame.FrameParse;
import io.mivo.adapter.fieldbus.mbus.codec.frame.FrameParser;
import io.mivo.adapter.fieldbus.mbus.codec.frame.FrameProgress;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** What noise and bad converters make of a frame; never a frame that would pass. For one thread at a time. */
final class Damage {
    private static final int MOST_OCTETS = 3;
    private static final int MOST_TRAILING = 6;
    private static final int OCTET = 0x100;
    private static final int LONG_HEAD = 4;

    private final Random random;
    private final List<UnaryOperator<Octets>> lengths = List.of(this::miscounted, this::cutOff, this::trailed);

    Damage(Random random) {
        this.random = random;
    }

    /** Bits turned in one to three octets; where nothing is left nothing turns. */
    Octets ofBits(Octets octets) {
        return octets.isEmpty() ? octets : turned(octets);
    }

    private Octets turned(Octets octets) {
        byte[] turned = octets.toByteArray();
        for (int i = random.nextInt(MOST_OCTETS); i >= 0; i--) {
            turned[random.nextInt(turned.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        }
        return passes(Octets.copyOf(turned)) ? ofOneBit(octets) : Octets.copyOf(turned);
    }

    /** Wrong length fields, an early end, or noise behind. */
    Octets ofLength(Octets octets) {
        return lengths.get(random.nextInt(lengths.size())).apply(octets);
    }

    /** One turned bit never passes: neither a sum nor a fixed octet stays what it was. */
    private static Octets ofOneBit(Octets octets) {
        byte[] turned = octets.toByteArray();
        turned[turned.length / 2] ^= 1;
        return Octets.copyOf(turned);
    }

    private Octets miscounted(Octets octets) {
        if (octets.size() <= LONG_HEAD) {
            return trailed(octets);
        }
        int wrong = octets.at(1) + (random.nextBoolean() ? 1 : -1);
        Octets head = Octets.of(octets.at(0), wrong, random.nextBoolean() ? wrong : octets.at(2), octets.at(3));
        return head.followedBy(octets.from(LONG_HEAD));
    }

    private Octets cutOff(Octets octets) {
        return octets.slice(0, random.nextInt(octets.size()));
    }

    private Octets trailed(Octets octets) {
        Octets trailed = octets;
        for (int i = random.nextInt(MOST_TRAILING); i >= 0; i--) {
            trailed = trailed.followedBy(Octets.of(random.nextInt(OCTET)));
        }
        return trailed;
    }

    /** Whether a master that looks for frames from any octet on would find one with data. */
    private static boolean passes(Octets octets) {
        return IntStream.range(0, octets.size()).mapToObj(octets::from).anyMatch(Damage::beginsWithFrame);
    }

    private static boolean beginsWithFrame(Octets octets) {
        return octets.at(0) == Frame.START_LONG
                && FrameProgress.of(octets) instanceof FrameProgress.Complete complete
                && FrameParser.parse(octets.slice(0, complete.length())) instanceof FrameParse.Accepted;
    }
}
