package io.mivo.adapter.fieldbus.modbus;

import java.util.Set;

/**
 * What a line gives back of what is sent on it, as adapters to RS-485 do that hear themselves. The echo of a write of one
 * register or coil looks like the answer to it; what reads have shown tells them apart. For one thread at a time.
 */
final class Echo {
    private enum Habit {
        NOT_KNOWN,
        GIVEN,
        NOT_GIVEN
    }

    /** Functions whose answer repeats the request. */
    private static final Set<Integer> MIRRORED = Set.of(5, 6, 22);

    private byte[] sent = {};
    private boolean mirrored;
    private boolean expected;
    private boolean heard;
    private Habit habit = Habit.NOT_KNOWN;

    /** A request goes out. */
    void sent(ModbusRequest request, byte[] octets) {
        sent = octets.clone();
        mirrored = MIRRORED.contains(request.function());
        expected = true;
        heard = false;
    }

    /** How many octets went out. */
    int size() {
        return sent.length;
    }

    /** Takes the echo out of what arrived; false when more must come to tell whether it is one. */
    boolean isOutOf(RtuReception arrived) {
        if (expected && arrived.isBeginningOf(sent)) {
            return false;
        }
        if (expected && arrived.beginsWith(sent)) {
            return isTold(arrived);
        }
        expected = false;
        return true;
    }

    private boolean isTold(RtuReception arrived) {
        boolean open = mirrored && habit == Habit.NOT_KNOWN;
        if (open && arrived.size() == sent.length) {
            return false;
        }
        if (!mirrored || habit != Habit.NOT_GIVEN) {
            arrived.skip(sent.length);
            heard = true;
        }
        expected = false;
        return true;
    }

    /** Nothing more came: what arrived is no echo. */
    void isOver() {
        expected = false;
    }

    /** The answer came: the one to a read shows what the line does. */
    void isAnswered() {
        if (heard) {
            habit = Habit.GIVEN;
        } else if (!mirrored) {
            habit = Habit.NOT_GIVEN;
        }
    }
}
