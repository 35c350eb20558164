package io.mivo.adapter.persistence.form;

import io.mivo.domain.profile.BlockRules;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.ProfileName;
import io.mivo.domain.profile.ProfileReference;
import io.mivo.domain.profile.RecordSelection;
import io.mivo.domain.profile.WriteFunction;
import io.mivo.domain.profile.WriteRule;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.value.Position;
import io.mivo.domain.value.ValueCode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Device profiles as forms; numbers keep every digit and their scale. */
final class ProfileForm {
    private static final String NAMED = "named";
    private static final Set<String> OTHER_THAN_POINTS = Set.of(BlockRulesForm.NAME, NAMED);

    private ProfileForm() {}

    static Form of(DeviceProfile profile) {
        Optional<BlockRules> unusual = Optional.of(profile.blocks()).filter(each -> !each.equals(BlockRules.USUAL));
        return Form.of("profile")
                .with(profile.points().stream().map(ProfileForm::ofPoint).toList())
                .with(unusual, BlockRulesForm::of)
                .with(profile.reference(), each -> Form.of(NAMED, each.name(), each.registerOffset()));
    }

    static DeviceProfile read(Form form) {
        return new DeviceProfile(
                form.maybe(NAMED).map(each -> new ProfileReference(new ProfileName(each.text(0)), each.number(1))),
                form.children().stream()
                        .filter(each -> !OTHER_THAN_POINTS.contains(each.name()))
                        .map(ProfileForm::readPoint)
                        .toList(),
                form.maybe(BlockRulesForm.NAME).map(BlockRulesForm::read).orElse(BlockRules.USUAL));
    }

    private static Form ofPoint(Point point) {
        if (point instanceof Point.InRegister it) {
            return Form.of("register", it.code(), it.unit().symbol())
                    .with(RegisterForm.of(it.register()))
                    .with(it.write(), ProfileForm::ofRule);
        }
        if (point instanceof Point.InRecord it) {
            return Form.of("record", it.code(), it.selection().quantity())
                    .with(ofPosition(it.selection().position()))
                    .with(it.write(), ProfileForm::ofRule);
        }
        throw new IllegalArgumentException("no form for " + point);
    }

    private static Point readPoint(Form form) {
        ValueCode code = new ValueCode(form.text(0));
        if (form.name().equals("record")) {
            return new Point.InRecord(
                    code,
                    new RecordSelection(form.text(1), readPosition(form.child("position"))),
                    form.maybe("write").map(ProfileForm::readRule));
        }
        return new Point.InRegister(
                code,
                form.word(1, Unit::ofSymbol),
                RegisterForm.read(form.child("at")),
                form.maybe("write").map(ProfileForm::readRule));
    }

    private static Form ofPosition(Position position) {
        return Form.of(
                "position",
                position.storage(),
                position.tariff(),
                position.subunit(),
                position.function().word());
    }

    private static Position readPosition(Form form) {
        return new Position(
                Long.parseLong(form.text(0)),
                Long.parseLong(form.text(1)),
                Long.parseLong(form.text(2)),
                form.word(3, Position.Function::ofWord));
    }

    private static Form ofRule(WriteRule rule) {
        Optional<Duration> unusual =
                Optional.of(rule.manner().repeatAfter()).filter(each -> !each.equals(WriteRule.Manner.USUAL_REPEAT));
        return Form.of(
                        "write",
                        rule.verify() ? "verified" : "unverified",
                        rule.function().name())
                .with(rule.min(), min -> Form.of("min", min))
                .with(rule.max(), max -> Form.of("max", max))
                .with(rule.step(), step -> Form.of("step", step))
                .with(unusual, repeat -> Form.of("repeat", repeat));
    }

    private static WriteRule readRule(Form form) {
        return new WriteRule(
                readNumber(form, "min"), readNumber(form, "max"), readNumber(form, "step"), readManner(form));
    }

    private static WriteRule.Manner readManner(Form form) {
        return new WriteRule.Manner(
                WriteFunction.valueOf(form.text(1)),
                form.text(0).equals("verified"),
                form.maybe("repeat")
                        .map(repeat -> Duration.parse(repeat.text(0)))
                        .orElse(WriteRule.Manner.USUAL_REPEAT));
    }

    private static Optional<BigDecimal> readNumber(Form form, String name) {
        return form.maybe(name).map(number -> new BigDecimal(number.text(0)));
    }
}
