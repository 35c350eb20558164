package io.mivo.adapter.fieldbus.mbus.codec.record;

import java.util.List;

/** What kind of value a record holds (function field of the DIF). */
public enum RecordFunction {
    INSTANTANEOUS("instantaneous"),
    MAXIMUM("maximum"),
    MINIMUM("minimum"),
    /** The value during an error state. */
    ERROR("error");

    private static final List<RecordFunction> BY_FIELD = List.of(values());

    private final String word;

    RecordFunction(String word) {
        this.word = word;
    }

    /** The stable name. */
    public String word() {
        return word;
    }

    static RecordFunction ofDif(int dif) {
        return BY_FIELD.get(dif >> 4 & 0x03);
    }
}
