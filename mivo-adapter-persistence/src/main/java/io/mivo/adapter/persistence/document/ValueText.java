package io.mivo.adapter.persistence.document;

import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.RecordSelection;
import io.mivo.domain.profile.WriteFunction;
import io.mivo.domain.profile.WriteRule;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.value.Position;

/** A value of a sensor as a site file says it; the mirror of {@link ValuesSection} and {@link RecordSection}. */
final class ValueText {
    private static final Members<Point.InRegister> IN_REGISTER = Members.<Point.InRegister>none()
            .with("code", point -> Written.text(point.code()))
            .may(
                    "unit",
                    point -> Written.unless(Unit.ONE, point.unit())
                            .map(Unit::symbol)
                            .map(Written::text))
            .with("register", point -> RegisterText.MEMBERS.of(new RegisterSection(point.register(), function(point))))
            .may("write", point -> point.write().map(WriteText.TO_REGISTER::of))
            .exactly(ValuesSection.IN_REGISTER);

    private static final Members<Position> POSITION = Members.<Position>none()
            .may("storage", position -> Written.unless(0L, position.storage()).map(Written::number))
            .may("tariff", position -> Written.unless(0L, position.tariff()).map(Written::number))
            .may("subunit", position -> Written.unless(0L, position.subunit()).map(Written::number))
            .may(
                    "function",
                    position -> Written.unless(Position.Function.INSTANTANEOUS, position.function())
                            .map(Position.Function::word)
                            .map(Written::text));

    private static final Members<RecordSelection> RECORD = Members.<RecordSelection>none()
            .with("quantity", record -> Written.text(record.quantity()))
            .all(POSITION, RecordSelection::position)
            .exactly(RecordSection.KEYS);

    private static final Members<Point.InRecord> IN_RECORD = Members.<Point.InRecord>none()
            .with("code", point -> Written.text(point.code()))
            .with("record", point -> RECORD.of(point.selection()))
            .may("write", point -> point.write().map(WriteText.TO_RECORD::of))
            .exactly(ValuesSection.IN_RECORD);

    private ValueText() {}

    static Node of(Point point) {
        return point instanceof Point.InRegister register
                ? IN_REGISTER.of(register)
                : IN_RECORD.of((Point.InRecord) point);
    }

    private static WriteFunction function(Point point) {
        return point.write().map(WriteRule::function).orElse(WriteFunction.BY_WIDTH);
    }
}
