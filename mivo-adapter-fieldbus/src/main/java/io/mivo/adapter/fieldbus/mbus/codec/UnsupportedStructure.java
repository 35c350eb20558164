package io.mivo.adapter.fieldbus.mbus.codec;

import java.util.List;

/**
 * A structure of application data that is known by name only.
 *
 * @param first the first control information field that announces it
 * @param last the last one, inclusive
 */
record UnsupportedStructure(int first, int last, String name, HeaderLayout layout) {
    private static final List<UnsupportedStructure> ALL = List.of(
            one(0x66, "answer of a selected application", HeaderLayout.NONE),
            one(0x67, "answer of a selected application", HeaderLayout.SHORT),
            one(0x68, "answer of a selected application", HeaderLayout.LONG),
            one(0x69, "format frame", HeaderLayout.NONE),
            one(0x6A, "format frame", HeaderLayout.SHORT),
            one(0x6B, "format frame", HeaderLayout.LONG),
            one(0x76, "variable data structure, most significant byte first", HeaderLayout.NONE),
            one(0x77, "fixed data structure, most significant byte first", HeaderLayout.NONE),
            one(0x79, "compact frame, the format of which is not known", HeaderLayout.NONE),
            one(0x7B, "compact frame, the format of which is not known", HeaderLayout.SHORT),
            one(0x7C, "DLMS", HeaderLayout.LONG),
            one(0x7D, "DLMS", HeaderLayout.SHORT),
            new UnsupportedStructure(0x80, 0x9F, "transport or network layer of radio", HeaderLayout.NONE),
            new UnsupportedStructure(0xA0, 0xB7, "of the manufacturer", HeaderLayout.NONE),
            new UnsupportedStructure(0x00, 0xFF, "reserved or a master's", HeaderLayout.NONE));

    private static UnsupportedStructure one(int controlInformation, String name, HeaderLayout layout) {
        return new UnsupportedStructure(controlInformation, controlInformation, name, layout);
    }

    /** What a control information field, 0 to 255, announces. */
    static UnsupportedStructure of(int controlInformation) {
        return ALL.stream()
                .filter(each -> each.first <= controlInformation && controlInformation <= each.last)
                .findFirst()
                .orElseThrow();
    }
}
