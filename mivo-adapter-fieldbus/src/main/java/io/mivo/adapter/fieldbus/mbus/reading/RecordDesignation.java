package io.mivo.adapter.fieldbus.mbus.reading;

import io.mivo.adapter.fieldbus.mbus.codec.record.DataRecord;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.value.Catalogue;
import io.mivo.domain.value.CatalogueCode;
import io.mivo.domain.value.MeterType;
import io.mivo.domain.value.Term;
import io.mivo.domain.value.ValueCode;
import io.mivo.domain.value.ValueKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what one record is called. */
final class RecordDesignation {
    private static final String ERROR_FLAGS = "Error flags";
    private static final ValueCode ERROR_CODE = new ValueCode("ErrorCode");

    /** So that names stay readable: with more modifiers than fit, a record is named by its bytes. */
    private static final int LONGEST_CODE = 180;

    private RecordDesignation() {}

    /** What a record is called that a meter of this type sent. */
    static Designation of(DataRecord record, MeterType type) {
        return errorFlags(record)
                .or(() -> ofTerm(record, type))
                .filter(designation -> designation.code().length() <= LONGEST_CODE)
                .orElseGet(() -> raw(record));
    }

    private static Optional<Designation> errorFlags(DataRecord record) {
        return Catalogue.find(ERROR_CODE)
                .filter(code -> record.quantity().equals(ERROR_FLAGS) && isNumber(record, code.unit()))
                .map(code -> designation(
                        record, new CatalogueMatch(code, List.of()), code.kind(), Optional.of(code.unit())));
    }

    private static boolean isNumber(DataRecord record, Unit unit) {
        return record.isUnderstood()
                && new RecordForm(record).unit().filter(unit::equals).isPresent();
    }

    private static Optional<Designation> ofTerm(DataRecord record, MeterType type) {
        RecordForm form = new RecordForm(record);
        MeterType prefix = record.subunit() == 0 ? type : MeterType.OTHER;
        return QuantityTerms.term(record, type)
                .filter(form::tellsWholly)
                .flatMap(term -> CatalogueMatch.of(prefix, term, record)
                        .map(match -> designation(record, match, form.kind(term), unit(form, term))));
    }

    private static Optional<Unit> unit(RecordForm form, Term term) {
        return form.kind(term) == ValueKind.NUMBER ? form.unit(term).map(Unit::canonical) : Optional.empty();
    }

    private static Designation designation(
            DataRecord record, CatalogueMatch match, ValueKind kind, Optional<Unit> unit) {
        List<String> modifiers = Stream.concat(match.rest().stream(), new RecordForm(record).modifiers().stream())
                .toList();
        CatalogueCode code = match.code();
        String suffixes = RecordPosition.suffixes(RecordPosition.of(record));
        String name = String.join(
                ".",
                Stream.concat(Stream.of(code.code() + suffixes), modifiers.stream())
                        .toList());
        return new Designation(name, Optional.of(code), modifiers, kind, unit);
    }

    private static Designation raw(DataRecord record) {
        RecordForm form = new RecordForm(record);
        Optional<Unit> unit = form.kind() == ValueKind.NUMBER ? form.unit().map(Unit::canonical) : Optional.empty();
        return new Designation(RawCode.of(record), Optional.empty(), record.modifiers(), form.kind(), unit);
    }
}
