package io.mivo.adapter.fieldbus.mbus.codec.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Combines a VIF with its VIFEs; one for each record, not thread-safe. */
public final class Interpreter {
    private final List<Integer> corrections = new ArrayList<>();
    private Meaning meaning;
    private Reading reading;

    /** What the next VIFE is. */
    private enum Reading {
        STANDARD,
        EXTENSION,
        MANUFACTURER
    }

    private Interpreter(Meaning start, Reading reading) {
        this.meaning = start;
        this.reading = reading;
    }

    /**
     * What value information means as a whole.
     *
     * @param plainText the unit that was sent as text
     * @param vifes without their extension bits, without that which chose the table
     */
    public static Meaning meaning(VifTable table, int code, Optional<String> plainText, List<Integer> vifes) {
        Meaning alone = VifMeanings.of(table, code);
        Reading reading = table == VifTable.MANUFACTURER ? Reading.MANUFACTURER : Reading.STANDARD;
        Interpreter interpreter = new Interpreter(plainText.map(alone::inUnit).orElse(alone), reading);
        vifes.forEach(interpreter::read);
        return interpreter.whole();
    }

    private void read(int vife) {
        switch (reading) {
            case STANDARD -> readStandard(vife);
            case EXTENSION -> readExtension(vife);
            case MANUFACTURER -> meaning = VifeTable.applyManufacturer(vife, meaning);
        }
    }

    private void readStandard(int vife) {
        if (vife == VifeTable.EXTENSION) {
            reading = Reading.EXTENSION;
        } else if (vife == VifeTable.MANUFACTURER) {
            reading = Reading.MANUFACTURER;
            meaning = meaning.unknownModifier("Manufacturer");
        } else if (VifeTable.isCorrection(vife)) {
            corrections.add(vife);
        } else {
            meaning = VifeTable.apply(vife, meaning);
        }
    }

    private void readExtension(int vife) {
        reading = Reading.STANDARD;
        meaning = VifeTable.applyExtension(vife, meaning);
    }

    /** Corrections come last: a VIFE may have replaced what there is to correct. */
    private Meaning whole() {
        corrections.forEach(vife -> meaning = VifeTable.apply(vife, meaning));
        return reading == Reading.EXTENSION ? meaning.unknownModifier("UnknownFC") : meaning;
    }
}
