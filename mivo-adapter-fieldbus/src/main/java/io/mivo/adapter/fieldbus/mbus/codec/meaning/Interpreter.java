package io.mivo.adapter.fieldbus.mbus.codec.meaning;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;

/** Combines a VIF with its VIFEs; one for each record, not thread-safe. */
public final class Interpreter {
    private static final int CODE = 0x7F;

    private final VifeTable table;
    private final Combination combination;
    private Reading reading;
    /** They come last: a VIFE may have replaced what there is to correct. */
    private Scale corrections = Scale.ONE;

    /** What the next VIFE is. */
    private enum Reading {
        STANDARD,
        EXTENSION,
        MANUFACTURER
    }

    private Interpreter(Meaning start, Reading reading, Sender sender) {
        this.table = VifeTable.of(sender);
        this.combination = new Combination(start);
        this.reading = reading;
    }

    /** What a code, 0 to 127, means by itself. */
    public static Meaning meaning(VifTable table, int code) {
        return VifMeanings.of(table, code);
    }

    /**
     * What a code means with its VIFEs.
     *
     * @param vifes as sent, without that which chose the table
     */
    public static Meaning meaning(VifTable table, int code, Octets vifes, Sender sender) {
        Meaning alone = VifMeanings.of(table, code);
        return vifes.isEmpty() ? alone : combined(alone, table, vifes, sender);
    }

    /** What VIFEs make of a unit that was sent as text. */
    public static Meaning inUnit(String plainText, Octets vifes, Sender sender) {
        Meaning alone = VifMeanings.of(VifTable.PLAIN_TEXT, 0).inUnit(plainText);
        return combined(alone, VifTable.PLAIN_TEXT, vifes, sender);
    }

    private static Meaning combined(Meaning alone, VifTable table, Octets vifes, Sender sender) {
        Reading reading = table == VifTable.MANUFACTURER ? Reading.MANUFACTURER : Reading.STANDARD;
        return new Interpreter(alone, reading, sender).combinedWith(vifes);
    }

    private Meaning combinedWith(Octets vifes) {
        for (int i = 0; i < vifes.size(); i++) {
            read(vifes.at(i) & CODE);
        }
        if (reading == Reading.EXTENSION) {
            combination.nameUnknown("UnknownFC");
        }
        return combination.corrected(corrections);
    }

    private void read(int vife) {
        switch (reading) {
            case STANDARD -> readStandard(vife);
            case EXTENSION -> readExtension(vife);
            case MANUFACTURER -> VifeTable.applyManufacturer(vife, combination);
        }
    }

    private void readStandard(int vife) {
        if (vife == VifeTable.EXTENSION) {
            reading = Reading.EXTENSION;
        } else if (vife == VifeTable.MANUFACTURER) {
            reading = Reading.MANUFACTURER;
            combination.nameUnknown("Manufacturer");
        } else {
            corrections = corrections.and(VifeCorrections.of(vife));
            table.apply(vife, combination);
        }
    }

    private void readExtension(int vife) {
        reading = Reading.STANDARD;
        VifeTable.applyExtension(vife, combination);
    }
}
