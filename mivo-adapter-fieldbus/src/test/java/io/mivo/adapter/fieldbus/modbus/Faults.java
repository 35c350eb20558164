package io.mivo.adapter.fieldbus.modbus;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;

/** The ways in which real devices and gateways have been seen to misbehave. */
enum Faults {
    LATE((asked, out) -> {
        ModbusPeer.pause(500);
        out.write(asked.frame());
    }),
    WRONG_TRANSACTION((asked, out) -> out.write(asked.frame(asked.transaction() + 7 & 0xffff, asked.honest()))),
    PREVIOUS_TRANSACTION((asked, out) -> out.write(asked.frame(asked.transaction() - 1 & 0xffff, asked.honest()))),
    ZERO_TRANSACTION((asked, out) -> out.write(asked.frame(0, asked.honest()))),
    DRIP((asked, out) -> {
        for (byte each : asked.frame()) {
            out.write(each);
            ModbusPeer.pause(80);
        }
    }),
    MID_CLOSE((asked, out) -> {
        out.write(Arrays.copyOf(asked.frame(), asked.frame().length / 2));
        asked.socket().close();
        throw new IOException("closed on purpose");
    }),
    CLOSE((asked, out) -> {
        asked.socket().close();
        throw new IOException("closed on purpose");
    }),
    SHORT((asked, out) -> {
        byte[] less = Arrays.copyOf(asked.honest(), asked.honest().length - 2);
        less[2] -= 2;
        out.write(asked.frame(asked.transaction(), less));
    }),
    LYING_COUNT((asked, out) -> {
        byte[] more = asked.honest().clone();
        more[2] += 2;
        out.write(asked.frame(asked.transaction(), more));
    }),
    WRONG_UNIT((asked, out) -> {
        byte[] other = asked.honest().clone();
        other[0]++;
        out.write(asked.frame(asked.transaction(), other));
    }),
    WRONG_FUNCTION((asked, out) -> {
        byte[] other = asked.honest().clone();
        other[1] = (byte) (other[1] == 3 ? 4 : 3);
        out.write(asked.frame(asked.transaction(), other));
    }),
    WRONG_FUNCTION_REFUSED((asked, out) ->
            out.write(asked.frame(asked.transaction(), new byte[] {asked.pdu()[0], (byte) (asked.pdu()[1] + 1 | 0x80), 2
            }))),
    SILENT((asked, out) -> {}),
    BAD_LENGTH((asked, out) -> {
        byte[] frame = asked.frame();
        frame[4] = (byte) 0x9c;
        out.write(frame);
    }),
    PREFIX_GARBAGE((asked, out) -> {
        out.write(new byte[] {0, (byte) 0xff});
        out.write(asked.frame());
    }),
    OTHER_PROTOCOL((asked, out) -> {
        byte[] frame = asked.frame();
        frame[3] = 1;
        out.write(frame);
    });

    final ModbusPeer.Manner manner;

    Faults(ModbusPeer.Manner manner) {
        this.manner = manner;
    }

    /** Those that answer before anybody gives up. */
    static Stream<Faults> all() {
        return Arrays.stream(values());
    }
}
