package io.mivo.adapter.fieldbus.mbus.codec;

import io.mivo.adapter.fieldbus.mbus.codec.header.DeviceType;
import io.mivo.adapter.fieldbus.mbus.codec.header.Make;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.util.Locale;

/** The eight bytes by which a master selects slaves; digits F and bytes FF match anything. */
final class SelectionPattern {
    /** Identification 4, manufacturer 2, version 1, device type 1. */
    static final int LENGTH = 8;

    private static final int ANY_WORD = 0xFFFF;
    private static final int ANY_OCTET = 0xFF;

    private SelectionPattern() {}

    /** What is selected, in English. */
    static String text(Octets pattern) {
        return "selects meter %s, %s, %s, %s".formatted(id(pattern), maker(pattern), version(pattern), type(pattern));
    }

    private static String id(Octets pattern) {
        return pattern.slice(0, 4).reversedHex().toUpperCase(Locale.ROOT);
    }

    private static String maker(Octets pattern) {
        int code = pattern.word(4);
        return code == ANY_WORD ? "any manufacturer" : Make.manufacturer(code);
    }

    private static String version(Octets pattern) {
        return pattern.at(6) == ANY_OCTET ? "any version" : "version " + pattern.at(6);
    }

    private static String type(Octets pattern) {
        return pattern.at(7) == ANY_OCTET
                ? "any device type"
                : DeviceType.of(pattern.at(7)).name();
    }
}
