package io.mivo.application.search;

import io.mivo.domain.bus.SecondaryAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How masks of secondary addresses divide into narrower ones. */
final class Mask {
    static final String DECIMAL = "0123456789";
    static final String HEXADECIMAL = "ABCDE";
    private static final char ANY = 'F';
    private static final String ANY_NUMBER = "FFFFFFFF";

    private Mask() {}

    /** Where the first wildcard digit of an identification stands, 0 to 7; -1 when all digits are fixed. */
    static int openDigit(SecondaryAddress mask) {
        return mask.identification().indexOf(ANY);
    }

    /** Whether only the identification can still divide it. */
    static boolean hasOpenDigit(SecondaryAddress mask) {
        return openDigit(mask) >= 0;
    }

    /** Whether it stands for one address alone. */
    static boolean isWhole(SecondaryAddress mask) {
        return !hasOpenDigit(mask)
                && mask.manufacturer().isPresent()
                && mask.version().isPresent()
                && mask.deviceType().isPresent();
    }

    /** The masks with these digits instead of the first wildcard digit of the identification. */
    static Stream<SecondaryAddress> byDigit(SecondaryAddress mask, String digits) {
        return each(mask.identification(), digits).map(mask::withIdentification);
    }

    /** The masks with these digits instead of the first wildcard digit of the fabrication number. */
    static Stream<SecondaryAddress> byFabrication(SecondaryAddress mask) {
        return each(mask.fabrication().orElse(ANY_NUMBER), DECIMAL).map(mask::withFabrication);
    }

    private static Stream<String> each(String number, String digits) {
        int open = number.indexOf(ANY);
        return open < 0
                ? Stream.empty()
                : digits.chars()
                        .mapToObj(digit -> number.substring(0, open) + (char) digit + number.substring(open + 1));
    }

    /** Whether every meter at the other address answers to the mask, as far as anybody knows. */
    static boolean covers(SecondaryAddress mask, SecondaryAddress other) {
        return mask.covers(other) && coversFabrication(mask.fabrication(), other.fabrication());
    }

    private static boolean coversFabrication(Optional<String> mask, Optional<String> other) {
        return mask.isEmpty() || (other.isPresent() && coversDigits(mask.get(), other.get()));
    }

    private static boolean coversDigits(String mask, String number) {
        return IntStream.range(0, mask.length())
                .allMatch(at -> mask.charAt(at) == ANY || mask.charAt(at) == number.charAt(at));
    }

    /** How many of these the mask covers. */
    static int count(SecondaryAddress mask, List<SecondaryAddress> others) {
        return (int) others.stream().filter(each -> covers(mask, each)).count();
    }
}
