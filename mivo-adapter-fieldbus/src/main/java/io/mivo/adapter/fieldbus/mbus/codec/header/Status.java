package io.mivo.adapter.fieldbus.mbus.codec.header;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A device's status byte.
 *
 * @param octet as sent, 0 to 255
 * @param names stable names of what it says; none if all is well
 */
public record Status(int octet, List<String> names) {
    private static final List<String> APPLICATION = List.of("", "ApplicationBusy", "ApplicationError", "Abnormal");
    private static final List<String> FLAGS =
            List.of("PowerLow", "PermanentError", "TemporaryError", "Manufacturer5", "Manufacturer6", "Manufacturer7");

    private static final List<Status> BY_OCTET =
            IntStream.rangeClosed(0x00, 0xFF).mapToObj(Status::inHeader).toList();

    public Status {
        names = List.copyOf(names);
    }

    /** The status of a long or short header, 0 to 255. */
    public static Status of(int octet) {
        return BY_OCTET.get(octet);
    }

    /** The status of the fixed data structure, the two lowest bits of which describe the counters. */
    public static Status ofFixedStructure(int octet) {
        return new Status(octet, flags(octet));
    }

    private static Status inHeader(int octet) {
        List<String> names = flags(octet);
        if ((octet & 0x03) != 0) {
            names.add(APPLICATION.get(octet & 0x03));
        }
        return new Status(octet, names);
    }

    private static List<String> flags(int octet) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < FLAGS.size(); i++) {
            if ((octet >> (i + 2) & 1) != 0) {
                names.add(FLAGS.get(i));
            }
        }
        return names;
    }
}
