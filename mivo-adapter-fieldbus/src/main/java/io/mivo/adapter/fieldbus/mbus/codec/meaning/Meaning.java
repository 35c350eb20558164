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

    Meaning named(String name) {
        return new Meaning(quantity, measure, qualifiers.with(name), verdict);
    }

    Meaning unknownModifier(String name) {
        return new Meaning(quantity, measure, qualifiers.with(name), verdict.notUnderstood());
    }

    Meaning corrected(Scale corrections) {
        return corrections.equals(Scale.ONE)
                ? this
                : new Meaning(quantity, measure.corrected(corrections), qualifiers, verdict);
    }

    Meaning as(String name, Measure other) {
        return new Meaning(quantity, other, qualifiers.with(name), verdict);
    }

    Meaning asContainer(String name) {
        return new Meaning(quantity, measure.asContainer(), qualifiers.with(name), verdict);
    }

    Meaning at(Phase phase) {
        boolean contradicts = qualifiers.phase().filter(other -> other != phase).isPresent();
        return new Meaning(quantity, measure, qualifiers.at(phase), contradicts ? verdict.notUnderstood() : verdict);
    }

    Meaning towards(FlowDirection direction) {
        boolean contradicts =
                qualifiers.direction().filter(other -> other != direction).isPresent();
        Verdict judged = contradicts ? verdict.notUnderstood() : verdict;
        return new Meaning(quantity, measure, qualifiers.towards(direction), judged);
    }

    Meaning failed(RecordError error) {
        return new Meaning(quantity, measure, qualifiers.with(error.word()), verdict.withError(error));
    }
}
