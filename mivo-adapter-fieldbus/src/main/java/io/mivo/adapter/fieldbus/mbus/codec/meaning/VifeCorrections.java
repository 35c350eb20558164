package io.mivo.adapter.fieldbus.mbus.codec.meaning;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The combinable VIFEs that multiply the number or add to it. */
final class VifeCorrections {
    private static final int CODES = 128;
    private static final Map<Integer, Scale> BY_CODE = byCode();
    private static final List<Scale> OF_VIFES = IntStream.range(0, CODES)
            .mapToObj(vife -> BY_CODE.getOrDefault(vife, Scale.ONE))
            .toList();

    private VifeCorrections() {}

    /** The codes of all of them. */
    static Set<Integer> codes() {
        return BY_CODE.keySet();
    }

    /** What a VIFE, 0 to 127, does to the number; {@link Scale#ONE} for most. */
    static Scale of(int vife) {
        return OF_VIFES.get(vife);
    }

    private static Map<Integer, Scale> byCode() {
        Map<Integer, Scale> corrections = new HashMap<>();
        for (int n = 0; n < 8; n++) {
            corrections.put(0x70 + n, Scale.ofPowerOfTen(n - 6));
        }
        for (int n = 0; n < 4; n++) {
            corrections.put(0x78 + n, Scale.ofAddend(BigDecimal.ONE.scaleByPowerOfTen(n - 3)));
        }
        corrections.put(0x7D, Scale.ofPowerOfTen(3));
        return Map.copyOf(corrections);
    }
}
