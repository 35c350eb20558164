package io.mivo.application.secret;

/** Base32 as RFC 4648, section 6, says, without padding. */
public final class Base32 {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final int OCTET = 8;

    /** More bits than are ever waiting. */
    private static final int KEPT = 0xfff;

    private Base32() {}

    /** The text of octets. */
    public static String encode(byte[] octets) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte each : octets) {
            held = ((held << OCTET) | (each & 0xff)) & KEPT;
            bits += OCTET;
            for (; bits >= BITS; bits -= BITS) {
                text.append(digit(held >> (bits - BITS)));
            }
        }
        return bits == 0
                ? text.toString()
                : text.append(digit(held << (BITS - bits))).toString();
    }

    /**
     * The octets of a text.
     *
     * @throws IllegalArgumentException when it holds anything else
     */
    public static byte[] decode(String text) {
        byte[] octets = new byte[text.length() * BITS / OCTET];
        int held = 0;
        int bits = 0;
        int count = 0;
        for (int index = 0; index < text.length(); index++) {
            held = ((held << BITS) | value(text.charAt(index))) & KEPT;
            bits += BITS;
            if (bits >= OCTET) {
                bits -= OCTET;
                octets[count++] = (byte) (held >> bits);
            }
        }
        return octets;
    }

    private static char digit(int value) {
        return DIGITS.charAt(value & (DIGITS.length() - 1));
    }

    private static int value(char digit) {
        int value = DIGITS.indexOf(digit);
        if (value < 0) {
            throw new IllegalArgumentException("'" + digit + "' is no digit of Base32");
        }
        return value;
    }
}
