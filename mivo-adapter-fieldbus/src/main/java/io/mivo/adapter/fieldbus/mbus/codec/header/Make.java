package io.mivo.adapter.fieldbus.mbus.codec.header;

/**
 * Who made a device, and which generation it is of.
 *
 * @param manufacturer three characters, @ to _; letters for a registered maker
 * @param version 0 to 255
 */
public record Make(String manufacturer, int version) {
    /** The three characters that a manufacturer code of 15 bits packs, A being 1. */
    public static String manufacturer(int code) {
        return new String(new char[] {letter(code >> 10), letter(code >> 5), letter(code)});
    }

    private static char letter(int fiveBits) {
        return (char) ('@' + (fiveBits & 0x1F));
    }
}
