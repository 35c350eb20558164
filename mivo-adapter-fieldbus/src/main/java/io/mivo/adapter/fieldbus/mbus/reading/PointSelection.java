package io.mivo.adapter.fieldbus.mbus.reading;

import io.mivo.adapter.fieldbus.mbus.codec.record.DataRecord;
import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.RecordSelection;
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

    /**
     * The value of a point under the point's own code. A selection never chooses among several records: it takes the one
     * without modifiers, phase and direction, and nothing where there are more of that kind.
     */
    SelectedValue value(Point.InRecord point) {
        List<FoundValue> matches = found.stream()
                .filter(each -> isSelected(each.record(), point.selection()))
                .toList();
        if (matches.size() == 1) {
            return renamed(matches.get(0).value(), point);
        }
        return matches.isEmpty()
                ? lacking(point, ValueError.NOT_READ, "not among the records")
                : lacking(point, ValueError.NOT_UNDERSTOOD, matches.size() + " records match");
    }

    private static boolean isSelected(DataRecord record, RecordSelection selection) {
        return record.quantity().equalsIgnoreCase(selection.quantity())
                && RecordPosition.of(record).equals(selection.position())
                && new RecordForm(record).isPlain();
    }

    private static SelectedValue renamed(ReadValue value, Point.InRecord point) {
        Optional<CatalogueCode> published = Catalogue.find(point.code());
        if (published.isPresent() && !fits(value, published.get())) {
            return lacking(point, ValueError.NOT_UNDERSTOOD, "the record is not what the code stands for");
        }
        boolean kept =
                value.measured() instanceof Measured.Missing missing && missing.error() == ValueError.NOT_UNDERSTOOD;
        return new SelectedValue(
                new ReadValue(point.code(), Optional.of(point.code()), value.measured(), value.unit(), value.detail()),
                kept ? Optional.of("not understood") : Optional.empty());
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

    private static SelectedValue lacking(Point.InRecord point, ValueError error, String why) {
        ReadValue nothing = new ReadValue(
                point.code(),
                Optional.of(point.code()),
                new Measured.Missing(kind(point), error),
                Optional.empty(),
                new ReadValue.Detail(point.selection().position(), Optional.empty(), List.of()));
        return new SelectedValue(nothing, Optional.of(why));
    }

    private static ValueKind kind(Point.InRecord point) {
        return Catalogue.find(point.code()).map(CatalogueCode::kind).orElse(ValueKind.NUMBER);
    }
}
