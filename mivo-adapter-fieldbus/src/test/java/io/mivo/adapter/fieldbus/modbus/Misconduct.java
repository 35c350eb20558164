package io.mivo.adapter.fieldbus.modbus;

import io.mivo.adapter.fieldbus.modbus.FaultyPeer.Asked;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** The ways in which real devices, gateways and lines have been seen to misbehave. */
enum Misconduct {
    NONE(On.EVERY, asked -> asked.say(asked.frame())),
    /** The answer comes when it was given up, perhaps in the middle of the next request. */
    LATE(On.EVERY, asked -> asked.sayAfter(Misconduct.LATE_MILLIS, asked.frame())),
    /** The answer comes with the next request, before the answer to that. */
    WITHHELD(On.EVERY, asked -> asked.withhold(asked.frame())),
    SILENT(On.EVERY, asked -> {}),
    DRIP(On.EVERY, asked -> {
        for (byte each : asked.frame()) {
            asked.say(new byte[] {each});
            pause(80);
        }
    }),
    /** Slow but honest: in time, octet by octet. */
    DRIBBLE(On.EVERY, asked -> {
        for (byte each : asked.frame()) {
            asked.say(new byte[] {each});
            pause(2);
        }
    }),
    HALF(On.EVERY, asked -> asked.say(half(asked.frame()))),
    MID_CLOSE(On.NETWORKS, asked -> {
        asked.say(half(asked.frame()));
        asked.hangUp();
    }),
    CLOSE(On.NETWORKS, Asked::hangUp),
    SHORT(On.EVERY, asked -> asked.say(asked.frame(shorter(asked.honest())))),
    LYING_COUNT(On.EVERY, asked -> {
        byte[] more = asked.honest();
        more[2] += 2;
        asked.say(asked.frame(more));
    }),
    WRONG_UNIT(On.EVERY, asked -> {
        byte[] other = asked.honest();
        other[0]++;
        asked.say(asked.frame(other));
    }),
    WRONG_FUNCTION(On.EVERY, asked -> {
        byte[] other = asked.honest();
        other[1] = 4;
        asked.say(asked.frame(other));
    }),
    WRONG_FUNCTION_REFUSED(On.EVERY, asked -> asked.say(asked.frame(new byte[] {asked.body()[0], (byte) 0x84, 2}))),
    BUSY(On.EVERY, asked -> asked.say(asked.frame(new byte[] {asked.body()[0], (byte) 0x83, 6}))),
    TWICE(On.EVERY, asked -> {
        byte[] frame = asked.frame();
        byte[] both = Arrays.copyOf(frame, 2 * frame.length);
        System.arraycopy(frame, 0, both, frame.length, frame.length);
        asked.say(both);
    }),
    TWICE_APART(On.EVERY, asked -> {
        asked.say(asked.frame());
        pause(5);
        asked.say(asked.frame());
    }),
    PREFIX_GARBAGE(On.EVERY, asked -> {
        asked.say(new byte[] {0, (byte) 0xff});
        asked.say(asked.frame());
    }),
    /** Looks like the beginning of the answer, and then the answer comes. */
    FALSE_START(On.EVERY, asked -> {
        asked.say(Arrays.copyOf(asked.frame(), 3));
        asked.say(asked.frame());
    }),
    ONLY_GARBAGE(On.EVERY, asked -> {
        byte[] noise = new byte[40];
        new java.util.Random(asked.peer().asked.size()).nextBytes(noise);
        asked.say(noise);
    }),
    WRONG_TRANSACTION(On.TCP, asked -> asked.say(FaultyPeer.mbap(asked.transaction() + 7 & 0xffff, asked.honest()))),
    PREVIOUS_TRANSACTION(On.TCP, asked -> asked.say(FaultyPeer.mbap(asked.transaction() - 1 & 0xffff, asked.honest()))),
    ZERO_TRANSACTION(On.TCP, asked -> asked.say(FaultyPeer.mbap(0, asked.honest()))),
    BAD_LENGTH(On.TCP, asked -> {
        byte[] frame = asked.frame();
        frame[4] = (byte) 0x9c;
        asked.say(frame);
    }),
    OTHER_PROTOCOL(On.TCP, asked -> {
        byte[] frame = asked.frame();
        frame[3] = 1;
        asked.say(frame);
    }),
    WRONG_CHECK(On.RTU, asked -> {
        byte[] frame = asked.frame();
        frame[4] ^= 0x40;
        asked.say(frame);
    }),
    ECHO(On.RTU, asked -> {
        asked.say(asked.echo());
        asked.say(asked.frame());
    }),
    ECHO_ALONE(On.RTU, asked -> asked.say(asked.echo()));

    /** Where something can happen. */
    enum On {
        EVERY,
        NETWORKS,
        TCP,
        RTU
    }

    /** How one request is answered. */
    interface Answering {
        void answer(Asked asked) throws IOException;
    }

    /** Longer than the time-outs of the tests, shorter than four of them. */
    static final int LATE_MILLIS = 500;

    private final On where;
    private final Answering answering;

    Misconduct(On where, Answering answering) {
        this.where = where;
        this.answering = answering;
    }

    void answer(Asked asked) throws IOException {
        answering.answer(asked);
    }

    /** Whether it can happen there. */
    boolean happensOn(FaultyPeer.Carrier carrier, boolean serial) {
        return switch (where) {
            case EVERY -> true;
            case NETWORKS -> !serial;
            case TCP -> carrier == FaultyPeer.Carrier.TCP;
            case RTU -> carrier != FaultyPeer.Carrier.TCP;
        };
    }

    private static byte[] half(byte[] frame) {
        return Arrays.copyOf(frame, frame.length / 2);
    }

    private static byte[] shorter(byte[] answer) {
        byte[] less = Arrays.copyOf(answer, answer.length - 2);
        less[2] -= 2;
        return less;
    }

    private static void pause(int millis) throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }
}
