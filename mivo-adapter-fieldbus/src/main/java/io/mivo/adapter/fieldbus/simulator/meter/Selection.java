package io.mivo.adapter.fieldbus.simulator.meter;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.util.List;
import java.util.stream.IntStream;

/** Whom a selection means: a digit F, a manufacturer FFFF, a version FF and a device type FF stand for any. */
record Selection(Octets pattern) {
    private static final String FABRICATION_NUMBER = "0c78";
    private static final int ID = 4;
    private static final int VERSION = 6;
    private static final int SECONDARY_ADDRESS = 8;
    private static final int ANY = 0xFF;
    private static final int ANY_DIGIT = 0xF;

    /** Whether a meter is meant. */
    boolean means(Octets secondaryAddress, Octets fabricationNumber) {
        return pattern.size() >= SECONDARY_ADDRESS
                && matchesDigits(pattern.slice(0, ID), secondaryAddress)
                && (pattern.slice(ID, VERSION).consistsOf(ANY)
                        || (isSame(ID, secondaryAddress) && isSame(ID + 1, secondaryAddress)))
                && isAnyOrSame(VERSION, secondaryAddress)
                && isAnyOrSame(VERSION + 1, secondaryAddress)
                && matchesRecords(fabricationNumber);
    }

    private boolean matchesRecords(Octets fabricationNumber) {
        Octets records = pattern.from(SECONDARY_ADDRESS);
        List<RecordSlot> slots = RecordSlot.in(records);
        int understood = slots.isEmpty() ? 0 : slots.get(slots.size() - 1).to();
        return understood == records.size()
                && slots.stream()
                        .allMatch(slot -> slot.header().equals(FABRICATION_NUMBER)
                                && matchesDigits(slot.value(records), fabricationNumber));
    }

    private static boolean matchesDigits(Octets wanted, Octets had) {
        return IntStream.range(0, ID)
                .allMatch(i -> matchesDigit(wanted.at(i) >> 4, had.at(i) >> 4)
                        && matchesDigit(wanted.at(i) & 0xF, had.at(i) & 0xF));
    }

    private static boolean matchesDigit(int wanted, int had) {
        return wanted == ANY_DIGIT || wanted == had;
    }

    private boolean isSame(int index, Octets secondaryAddress) {
        return pattern.at(index) == secondaryAddress.at(index);
    }

    private boolean isAnyOrSame(int index, Octets secondaryAddress) {
        return pattern.at(index) == ANY || isSame(index, secondaryAddress);
    }
}
