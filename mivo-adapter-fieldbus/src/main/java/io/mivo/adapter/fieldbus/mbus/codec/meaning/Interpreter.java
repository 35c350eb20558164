package io.mivo.adapter.fieldbus.mbus.codec.meaning;

import java.util.List;
import java.util.Optional;

/** Combines a VIF with its VIFEs. */
public final class Interpreter {
    private Interpreter() {}

    /**
     * What value information means as a whole.
     *
     * @param plainText the unit that was sent as text
     * @param vifes without their extension bits, without that which chose the table
     */
    public static Meaning meaning(VifTable table, int code, Optional<String> plainText, List<Integer> vifes) {
        Meaning alone = VifMeanings.of(table, code);
        Meaning start = plainText.map(alone::inUnit).orElse(alone);
        return combined(start, vifes, table == VifTable.MANUFACTURER);
    }

    private static Meaning combined(Meaning start, List<Integer> vifes, boolean startsWithManufacturer) {
        Meaning meaning = start;
        boolean manufacturer = startsWithManufacturer;
        boolean extension = false;
        for (int vife : vifes) {
            meaning = manufacturer
                    ? VifeTable.applyManufacturer(vife, meaning)
                    : extension ? VifeTable.applyExtension(vife, meaning) : standard(vife, meaning);
            manufacturer = manufacturer || (!extension && vife == VifeTable.MANUFACTURER);
            extension = !extension && !manufacturer && vife == VifeTable.EXTENSION;
        }
        return extension ? meaning.unknownModifier("UnknownFC") : meaning;
    }

    private static Meaning standard(int vife, Meaning meaning) {
        return switch (vife) {
            case VifeTable.EXTENSION -> meaning;
            case VifeTable.MANUFACTURER -> meaning.unknownModifier("Manufacturer");
            default -> VifeTable.apply(vife, meaning);
        };
    }
}
