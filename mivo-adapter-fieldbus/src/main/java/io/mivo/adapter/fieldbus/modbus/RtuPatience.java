package io.mivo.adapter.fieldbus.modbus;

import io.mivo.application.port.driven.Deadline;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.Parity;
import io.mivo.domain.bus.SerialSettings;
import java.time.Duration;

/**
 * How long an answer on an RTU line is waited for.
 *
 * @param first when its first octet must be there
 * @param last when it must be whole: whoever sends drop by drop does not push it back
 */
record RtuPatience(Deadline first, Deadline last) {
    /** Half of 77 bits: 3.5 octets of 11 bits, serial line V1.02, 2.5.1.1. */
    private static final int TWICE_SILENCE_BITS = 77;

    private static final int FASTEST_BY_OCTETS = 19_200;
    private static final Duration SILENCE_ABOVE = Duration.ofNanos(1_750_000);

    /** Behind a converter the speed is not known; many lines have this one. */
    private static final SerialSettings BEHIND_CONVERTER = new SerialSettings(9600, Parity.EVEN, 8, 1);

    private static final int LONGEST_FRAME = 256;

    /** From now, when so many octets of a request were handed over to be sent. */
    static RtuPatience begun(Transaction asked, int octets) {
        Line line = asked.line();
        Duration first = line.sending(octets).plus(line.timeout());
        Duration last = first.plus(line.sending(LONGEST_FRAME)).plus(line.gap());
        return new RtuPatience(asked.deadline().within(first), asked.deadline().within(last));
    }

    /** The least silence between two frames. */
    static Duration silence(Line line) {
        SerialSettings speed = line.transport().settings().orElse(BEHIND_CONVERTER);
        return speed.baud() > FASTEST_BY_OCTETS
                ? SILENCE_ABOVE
                : speed.bits(TWICE_SILENCE_BITS).dividedBy(2);
    }
}
