package io.mivo.domain.bus;

import java.util.regex.Pattern;

/**
 * Who made a meter, as EN 13757-3 packs three letters into 15 bits, A being 1.
 *
 * @param code 0 to 65534, the highest bit included as some meters send it; 65535 would stand for every manufacturer
 */
public record Manufacturer(int code) {
    private static final Pattern LETTERS = Pattern.compile("[@-_]{3}");
    private static final int HIGHEST = 0xFFFE;
    private static final int LETTER_BITS = 5;
    private static final int LETTER = 0x1F;

    /** Refuses what two bytes cannot hold, and the wildcard. */
    public Manufacturer {
        if (code < 0 || code > HIGHEST) {
            throw new IllegalArgumentException("a manufacturer code must be 0 to 65534, not " + code);
        }
    }

    /** The manufacturer with these three letters, for example {@code KAM}. */
    public static Manufacturer ofLetters(String letters) {
        if (!LETTERS.matcher(letters).matches()) {
            throw new IllegalArgumentException("'" + letters + "' is not a manufacturer: three capital letters");
        }
        return new Manufacturer(letters.chars().reduce(0, (code, letter) -> code << LETTER_BITS | letter - '@'));
    }

    /** Its three letters. */
    public String letters() {
        return letter(2 * LETTER_BITS) + letter(LETTER_BITS) + letter(0);
    }

    private String letter(int shift) {
        return Character.toString('@' + (code >> shift & LETTER));
    }

    @Override
    public String toString() {
        return letters();
    }
}
