package io.mivo.adapter.fieldbus.mbus.decode;

import io.mivo.adapter.fieldbus.mbus.codec.Decoding;
import io.mivo.adapter.fieldbus.mbus.codec.TelegramDecoder;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Fault;
import io.mivo.adapter.fieldbus.mbus.codec.wire.FaultCode;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;

/** A telegram written in hexadecimal digits, with any white space between them. */
final class HexLine {
    private HexLine() {}

    /** Decodes a line; offsets of {@link FaultCode#NOT_HEX} count characters of the line, from 0. */
    static Decoding decode(String line) {
        StringBuilder digits = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (isHexDigit(character)) {
                digits.append(character);
            } else if (!Character.isWhitespace(character)) {
                return notHex("character %d is not a hexadecimal digit".formatted(i + 1), i);
            }
        }
        return digits.length() % 2 == 0
                ? TelegramDecoder.decode(Octets.ofHex(digits.toString()))
                : notHex("an odd number of hexadecimal digits", line.length());
    }

    private static boolean isHexDigit(char character) {
        return character < 0x80 && Character.digit(character, 16) >= 0;
    }

    private static Decoding notHex(String message, int offset) {
        return new Decoding.Unframed(new Fault(FaultCode.NOT_HEX, message, offset));
    }
}
