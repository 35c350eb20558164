package io.mivo.adapter.fieldbus.simulator.meter;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.util.HexFormat;

/** A master's end of a line, in hexadecimal. */
record Wire(MeterLine line) {
    /** What the line carries back. */
    String ask(String frame) {
        return line.answer(Octets.ofHex(frame.replace(" ", ""))).hex();
    }

    /** A short frame: {@code 10 C A CS 16}. */
    String ask(int control, int address) {
        return ask("10%02x%02x%02x16".formatted(control, address, control + address & 0xFF));
    }

    /** A long frame whose body, from the control field on, is this. */
    String send(String body) {
        return ask(longFrame(body));
    }

    /** Puts start, lengths, checksum and stop around a body. */
    static String longFrame(String body) {
        String hex = body.replace(" ", "").toLowerCase(java.util.Locale.ROOT);
        int sum = 0;
        for (byte octet : HexFormat.of().parseHex(hex)) {
            sum += octet;
        }
        return "68%1$02x%1$02x68%2$s%3$02x16".formatted(hex.length() / 2, hex, sum & 0xFF);
    }
}
