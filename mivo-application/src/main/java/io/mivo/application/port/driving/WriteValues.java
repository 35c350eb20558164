package io.mivo.application.port.driving;

import io.mivo.domain.access.Caller;
import io.mivo.domain.value.ValueCode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Writes values to sensors. */
public interface WriteValues {
    /** The most values in one request. */
    int MOST_ITEMS = 100;

    /**
     * Writes; blocks until every item has its result. Every item is checked before the first goes out; none is ever
     * repeated, and none goes out after its caller was told that it did not.
     *
     * @throws io.mivo.domain.refusal.RefusedException MALFORMED for no items, too many, the same value twice, or a
     *     timeout out of range; NOT_PERMITTED; UNAVAILABLE while stopping; nothing was written
     */
    Answer write(Caller caller, Request request);

    /**
     * What is to be written.
     *
     * @param items 1 to 100
     * @param dryRun only check
     * @param timeout how long the caller waits, with the queues
     */
    record Request(List<Item> items, boolean dryRun, Duration timeout) {
        /** Copies in. */
        public Request {
            items = List.copyOf(items);
        }
    }

    /**
     * One value to write.
     *
     * @param uid the sensor's uid as the caller wrote it
     * @param code which of its values
     * @param value the number to write
     * @param unit of the number as the caller wrote it, also one MIVO does not know; empty for the value's own
     * @param force whether it goes out also when the device was given the same a short while ago and still holds it
     */
    record Item(String uid, ValueCode code, BigDecimal value, Optional<String> unit, boolean force) {
        /** An item that spares the device an equal value. */
        public Item(String uid, ValueCode code, BigDecimal value, Optional<String> unit) {
            this(uid, code, value, unit, false);
        }
    }

    /** What came of it: one outcome per item, in order. */
    record Answer(Summary summary, List<Outcome> outcomes) {
        /** Copies in. */
        public Answer {
            outcomes = List.copyOf(outcomes);
        }
    }

    /**
     * What came of one item.
     *
     * @param item which
     * @param result in one word
     * @param value what was written, in the value's own unit; the item's number when nothing was
     * @param readBack what the device holds now, in the value's own unit
     * @param detail in a sentence
     */
    record Outcome(
            Item item, WriteResult result, BigDecimal value, Optional<BigDecimal> readBack, Optional<String> detail) {}

    /** All items in one word. */
    enum Summary {
        OK,
        PARTIAL,
        REFUSED,
        VALID
    }

    /** One item in one word. */
    enum WriteResult {
        WRITTEN,
        MISMATCH,
        SENT,
        UNCONFIRMED,
        NO_ANSWER,
        DEVICE_ERROR,
        BUS_UNAVAILABLE,
        BUS_BUSY,
        NOT_WRITABLE,
        OUT_OF_RANGE,
        NOT_REPRESENTABLE,
        WRONG_UNIT,
        UNKNOWN_SENSOR,
        UNKNOWN_VALUE,
        NOT_LICENSED,
        NOT_PERMITTED,
        NOT_SENT,
        VALID
    }
}
