package io.mivo.adapter.fieldbus.mbus.reading;

import io.mivo.adapter.fieldbus.mbus.codec.record.DataRecord;
import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.RecordSelection;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.reading.ReadValue;
import io.mivo.domain.value.Catalogue;
import io.mivo.domain.value.CatalogueCode;
import io.mivo.domain.value.Measured;
import io.mivo.domain.value.ValueError;
import io.mivo.domain.value.ValueKind;
import java.util.List;
import java.util.Optional;

/** Finds the value that a profile names among those that a meter sent. */
final class PointSelection {
    private final List<FoundValue> found;

    PointSelection(List<FoundValue> found) {
        this.found = List.copyOf(found);
    }

    /** The value of a point under the point's own code; missing where the meter did not send it. */
    ReadValue value(Point.InRecord point) {
        return match(point.selection()).map(value -> renamed(value, point)).orElseGet(() -> notRead(point));
    }

    /** What stands for the quantity as a whole comes before what stands for a phase or a direction of it. */
    private Optional<ReadValue> match(RecordSelection selection) {
        List<FoundValue> matches = found.stream()
                .filter(each -> isSelected(each.record(), selection))
                .toList();
        Optional<FoundValue> whole = matches.stream()
                .filter(each -> each.record().phase().isEmpty()
                        && each.record().direction().isEmpty())
                .findFirst();
        return whole.or(() -> matches.size() == 1 ? Optional.of(matches.get(0)) : Optional.empty())
                .map(FoundValue::value);
    }

    private static boolean isSelected(DataRecord record, RecordSelection selection) {
        return record.quantity().equalsIgnoreCase(selection.quantity())
                && RecordPosition.of(record).equals(selection.position())
                && new RecordForm(record).modifiers().isEmpty();
    }

    private static ReadValue renamed(ReadValue value, Point.InRecord point) {
        boolean fits =
                Catalogue.find(point.code()).map(code -> fits(value, code)).orElse(true);
        Measured measured = fits ? value.measured() : new Measured.Missing(kind(point), ValueError.NOT_UNDERSTOOD);
        Optional<Unit> unit = fits ? value.unit() : Optional.empty();
        return new ReadValue(point.code(), Optional.of(point.code()), measured, unit, value.detail());
    }

    /** Whether the catalogue's code may stand for the value: an amount of the same dimension, or the same form. */
    private static boolean fits(ReadValue value, CatalogueCode code) {
        ValueKind kind = value.measured().kind();
        boolean numbered = kind == ValueKind.NUMBER && code.kind() == ValueKind.TEXT;
        return numbered || sameForm(value, kind, code);
    }

    private static boolean sameForm(ReadValue value, ValueKind kind, CatalogueCode code) {
        return kind == code.kind()
                && (kind != ValueKind.NUMBER || value.unit().filter(code::fits).isPresent());
    }

    private static ReadValue notRead(Point.InRecord point) {
        return new ReadValue(
                point.code(),
                Optional.of(point.code()),
                new Measured.Missing(kind(point), ValueError.NOT_READ),
                Optional.empty(),
                new ReadValue.Detail(point.selection().position(), Optional.empty(), List.of()));
    }

    private static ValueKind kind(Point.InRecord point) {
        return Catalogue.find(point.code()).map(CatalogueCode::kind).orElse(ValueKind.NUMBER);
    }
}
