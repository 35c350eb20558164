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
    private static final int BYTES_OF_A_DATE = 2;
    private static final int BYTES_OF_A_TIME = 3;
    private static final Set<ValueKind> DATED = Set.of(ValueKind.DATE, ValueKind.DATE_TIME);
    private static final Set<String> IN_ANOTHER_UNIT = Set.of("RelativeDeviation", "NonMetric", "ObisDeclaration");

    /** The names of the modifiers without those of errors: a value keeps its code while the device has none to give. */
    List<String> modifiers() {
        return record.otherModifiers().stream()
                .filter(name -> !RecordError.isWord(name))
                .toList();
    }

    /**
     * Whether the record says the term and nothing that MIVO does not understand; its data have no say in this, so that
     * a code stays while the data change.
     */
    boolean tellsWholly(Term term) {
        boolean understood = record.isUnderstood() || (isPlainText() && isPlain());
        return understood && tells(term);
    }

    /** Whether nothing narrows the quantity: neither a modifier nor a phase nor a direction. */
    boolean isPlain() {
        return modifiers().isEmpty()
                && record.phase().isEmpty()
                && record.direction().isEmpty();
    }

    private boolean tells(Term term) {
        return switch (kind(term)) {
            case NUMBER -> unit(term).filter(unit -> fits(unit, term)).isPresent();
            case DATE, DATE_TIME -> !isTimeOfDay();
            case TEXT, BOOLEAN, FLAGS -> true;
        };
    }

    /** A limit's exceeds are counted and its durations measured whatever the quantity; else the unit must be the term's. */
    private boolean fits(Unit unit, Term term) {
        return unit.measuresSameAs(term.unit()) || !modifiers().isEmpty();
    }

    /** The form of the values; a modifier may make dates of numbers and numbers of dates. */
    ValueKind kind(Term term) {
        if (isDated()) {
            return dated();
        }
        boolean counted = DATED.contains(term.kind()) || record.unit().isPresent();
        return counted ? ValueKind.NUMBER : term.kind();
    }

    /** The form of values of which no term is known. */
    ValueKind kind() {
        if (isDated()) {
            return isTimeOfDay() ? ValueKind.TEXT : dated();
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

    private boolean isDated() {
        Kind kind = record.meaning().measure().kind();
        return kind == Kind.MOMENT || kind == Kind.DATE;
    }

    /** Two bytes are a date, more a moment. */
    private ValueKind dated() {
        boolean day =
                record.meaning().measure().kind() == Kind.DATE || record.dib().dataField() == BYTES_OF_A_DATE;
        return day ? ValueKind.DATE : ValueKind.DATE_TIME;
    }

    private boolean isTimeOfDay() {
        return record.meaning().measure().kind() == Kind.MOMENT && record.dib().dataField() == BYTES_OF_A_TIME;
    }

    private boolean isPlainText() {
        return record.vib().table() == VifTable.PLAIN_TEXT;
    }
}
