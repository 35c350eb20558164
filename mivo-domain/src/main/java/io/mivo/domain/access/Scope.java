package io.mivo.domain.access;

import java.util.Arrays;
import java.util.Optional;

/** What a machine may do with the sensors it sees. */
public enum Scope {
    SENSORS_READ("sensors:read"),
    SENSORS_WRITE("sensors:write");

    private final String word;

    Scope(String word) {
        this.word = word;
    }

    /** The scope written so. */
    public static Optional<Scope> ofWord(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /** As OAuth writes it. */
    public String word() {
        return word;
    }

    @Override
    public String toString() {
        return word;
    }
}
