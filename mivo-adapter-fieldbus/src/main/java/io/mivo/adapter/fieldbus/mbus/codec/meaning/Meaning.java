package io.mivo.adapter.fieldbus.mbus.codec.meaning;

/**
 * What a record's value information says about its data.
 *
 * @param quantity a stable English name, such as "Energy" or "Volume flow"
 */
public record Meaning(String quantity, Measure measure, Qualifiers qualifiers, Verdict verdict) {
    /** The quantity of a record whose VIF is reserved or not known. */
    public static final String UNKNOWN = "Unknown";

    /** A quantity that is understood and not narrowed. */
    static Meaning of(String quantity, Measure measure) {
        return new Meaning(quantity, measure, Qualifiers.NONE, Verdict.UNDERSTOOD);
    }

    /** A quantity without a unit of which this codec does not know what it is. */
    static Meaning opaque(String quantity, Kind kind) {
        return new Meaning(quantity, Measure.without(kind), Qualifiers.NONE, Verdict.UNKNOWN);
    }

    Meaning inUnit(String unit) {
        return new Meaning(quantity, measure.inUnit(unit), qualifiers, verdict);
    }
}
