package io.mivo.domain.bus;

import java.util.Arrays;
import java.util.Optional;

/** What is spoken on a bus. */
public enum Protocol {
    /** Wired M-Bus, EN 13757-2 and -3. */
    MBUS("mbus"),
    /** Modbus application protocol V1.1b3. */
    MODBUS("modbus");

    private final String word;

    Protocol(String word) {
        this.word = word;
    }

    /** The protocol written so. */
    public static Optional<Protocol> ofWord(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /** As the contract writes it. */
    public String word() {
        return word;
    }
}
