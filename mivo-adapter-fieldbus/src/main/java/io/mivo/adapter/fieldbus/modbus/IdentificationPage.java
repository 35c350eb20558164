package io.mivo.adapter.fieldbus.modbus;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One answer to function 43 with the MEI type 14 (Modbus application protocol V1.1b3, section 6.21): MEI type, level,
 * conformity, whether more follow, the next object, the number of objects, then each with its number, length and octets.
 *
 * @param conformity the levels the device has
 * @param more whether further objects follow
 * @param next the first of those
 * @param objects texts by their numbers
 */
record IdentificationPage(int conformity, boolean more, int next, Map<Integer, String> objects) {
    private static final int MEI_TYPE = 14;
    private static final int HEAD = 6;
    private static final int MORE_FOLLOW = 0xff;

    /** Of what follows the function code; empty when it is anything else, or has an octet too much or too little. */
    static Optional<IdentificationPage> of(byte[] octets) {
        if (octets.length < HEAD || octets[0] != MEI_TYPE) {
            return Optional.empty();
        }
        Map<Integer, String> objects = new LinkedHashMap<>();
        int at = HEAD;
        for (int left = octets[HEAD - 1] & 0xff; left > 0; left--) {
            int end = at + 1 < octets.length ? at + 2 + (octets[at + 1] & 0xff) : octets.length + 1;
            if (end > octets.length) {
                return Optional.empty();
            }
            objects.put(octets[at] & 0xff, text(Arrays.copyOfRange(octets, at + 2, end)));
            at = end;
        }
        boolean more = (octets[3] & 0xff) == MORE_FOLLOW;
        return Optional.of(new IdentificationPage(octets[2] & 0x7f, more, octets[4] & 0xff, objects))
                .filter(page -> octets.length == size(page));
    }

    private static int size(IdentificationPage page) {
        return HEAD
                + page.objects().values().stream()
                        .mapToInt(text -> 2 + text.length())
                        .sum();
    }

    /** One letter for each octet. */
    private static String text(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }
}
