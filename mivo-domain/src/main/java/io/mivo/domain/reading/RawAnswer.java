package io.mivo.domain.reading;

import io.mivo.domain.profile.RegisterSpan;
import java.util.List;
import java.util.Optional;

/** What a device sent, before anybody understood it; kept beside its reading so that it can be decoded again. */
public sealed interface RawAnswer {
    /**
     * The telegrams of an M-Bus readout, whole frames in the order of arrival.
     *
     * @param frames from the start octet to the stop octet
     * @param complete whether the readout came to its end
     * @param lack what came instead of a further telegram, in words, where that is known
     */
    record Telegrams(List<Octets> frames, boolean complete, Optional<String> lack) implements RawAnswer {
        /** Copies in. */
        public Telegrams {
            frames = List.copyOf(frames);
        }

        /** Telegrams after which nothing came. */
        public Telegrams(List<Octets> frames, boolean complete) {
            this(frames, complete, Optional.empty());
        }
    }

    /**
     * Blocks of a Modbus device's tables.
     *
     * @param blocks what arrived
     * @param gaps what the device refused or did not give
     */
    record Registers(List<Block> blocks, List<Gap> gaps) implements RawAnswer {
        /** Copies in. */
        public Registers {
            blocks = List.copyOf(blocks);
            gaps = List.copyOf(gaps);
        }
    }

    /**
     * Neighbouring entries as they arrived.
     *
     * @param span which
     * @param octets two per register, high octet first; one per bit (0 or 1) for the bit tables
     */
    record Block(RegisterSpan span, Octets octets) {
        /** Refuses octets that do not fit the span. */
        public Block {
            int each = span.table().holdsBits() ? 1 : 2;
            if (octets.length() != each * span.count()) {
                throw new IllegalArgumentException(octets.length() + " octets do not fill " + span);
            }
        }
    }

    /**
     * Entries that did not arrive.
     *
     * @param span which
     * @param why in words, for example {@code exception 2}
     */
    record Gap(RegisterSpan span, String why) {}

    /**
     * The answer of a device that an embedding product brings itself.
     *
     * @param octets as that product likes
     */
    record Foreign(Octets octets) implements RawAnswer {}
}
