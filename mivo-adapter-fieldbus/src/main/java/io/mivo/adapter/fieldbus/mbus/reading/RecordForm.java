package io.mivo.adapter.fieldbus.mbus.reading;

import io.mivo.adapter.fieldbus.mbus.codec.meaning.Kind;
import io.mivo.adapter.fieldbus.mbus.codec.meaning.RecordError;
import io.mivo.adapter.fieldbus.mbus.codec.meaning.VifTable;
import io.mivo.adapter.fieldbus.mbus.codec.record.DataRecord;
import io.mivo.adapter.fieldbus.mbus.codec.value.Value;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.value.Term;
import io.mivo.domain.value.ValueKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** In which form and unit a record tells its values, seen as a term of the catalogue or as nothing in particular. */
record RecordForm(DataRecord record) {
    private static final Set<ValueKind> DATED = Set.of(ValueKind.DATE, ValueKind.DATE_TIME);
    private static final Set<String> IN_ANOTHER_UNIT = Set.of("RelativeDeviation", "NonMetric", "ObisDeclaration");

    /** The names of the modifiers without that of an error: a value keeps its code while the device has none to give. */
    List<String> modifiers() {
        Optional<String> error = record.meaning().verdict().recordError().map(RecordError::word);
        return record.otherModifiers().stream()
                .filter(name -> error.filter(name::equals).isEmpty())
                .toList();
    }

    /** Whether the record says the term and nothing that MIVO does not understand. */
    boolean tellsWholly(Term term) {
        boolean understood =
                record.isUnderstood() || (isPlainText() && modifiers().isEmpty());
        return understood && tells(term);
    }

    private boolean tells(Term term) {
        return switch (kind(term)) {
            case NUMBER ->
                !(record.value() instanceof Value.Text)
                        && unit(term).filter(unit -> fits(unit, term)).isPresent();
            case DATE, DATE_TIME -> !(record.value() instanceof Value.Time);
            case TEXT, BOOLEAN, FLAGS -> true;
        };
    }

    /** A limit's exceeds are counted and its durations measured whatever the quantity; else the unit must be the term's. */
    private boolean fits(Unit unit, Term term) {
        return unit.measuresSameAs(term.unit()) || !modifiers().isEmpty();
    }

    /** The form of the values; a modifier may make dates of numbers and numbers of dates. */
    ValueKind kind(Term term) {
        boolean dated = DATED.contains(term.kind());
        if (isMoment() == dated) {
            return term.kind();
        }
        return isMoment() ? ValueKind.DATE_TIME : ValueKind.NUMBER;
    }

    /** The form of values of which no term is known. */
    ValueKind kind() {
        if (isMoment()) {
            return ValueKind.DATE_TIME;
        }
        boolean words = record.value() instanceof Value.Text
                || record.meaning().measure().kind() == Kind.IDENTIFICATION;
        return words ? ValueKind.TEXT : ValueKind.NUMBER;
    }

    /** The unit as sent of a record that is told as this term. */
    Optional<Unit> unit(Term term) {
        return isPlainText() ? Optional.of(term.unit()) : unit();
    }

    /** The unit as sent; empty where there is none, or one that MIVO does not know. */
    Optional<Unit> unit() {
        if (isPlainText() || record.otherModifiers().stream().anyMatch(RecordForm::changesUnit)) {
            return Optional.empty();
        }
        Kind kind = record.meaning().measure().kind();
        return kind == Kind.CODE || kind == Kind.FLAGS
                ? Optional.of(Unit.ONE)
                : record.unit().flatMap(Unit::ofSymbol);
    }

    private static boolean changesUnit(String modifier) {
        return modifier.startsWith("Per") || modifier.startsWith("Times") || IN_ANOTHER_UNIT.contains(modifier);
    }

    private boolean isMoment() {
        return record.meaning().measure().kind() == Kind.MOMENT;
    }

    private boolean isPlainText() {
        return record.vib().table() == VifTable.PLAIN_TEXT;
    }
}
