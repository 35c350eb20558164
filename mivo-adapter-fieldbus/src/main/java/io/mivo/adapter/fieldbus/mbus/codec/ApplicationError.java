package io.mivo.adapter.fieldbus.mbus.codec;

import java.util.List;

/**
 * A device's answer that it could not do what it was asked.
 *
 * @param code 0 to 255
 */
public record ApplicationError(int code) {
    private static final List<String> TEXTS = List.of(
            "unspecified error",
            "unimplemented CI field",
            "buffer too long, truncated",
            "too many records",
            "premature end of record",
            "more than 10 DIFEs",
            "more than 10 VIFEs",
            "reserved",
            "application too busy for handling readout request",
            "too many readouts");

    /** What the code means, in English. */
    public String text() {
        return code < TEXTS.size() ? TEXTS.get(code) : "reserved";
    }
}
