package io.mivo.app.cli;

import io.mivo.domain.bus.SerialSettings;
import io.mivo.domain.profile.BlockRules;
import io.mivo.domain.profile.DeviceModel;
import io.mivo.domain.profile.Evidence;
import io.mivo.domain.profile.LibraryProfile;
import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.Register;
import io.mivo.domain.profile.RegisterOrder;
import io.mivo.domain.profile.RegisterType;
import io.mivo.domain.profile.WriteRule;
import io.mivo.domain.quantity.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A device profile for people. */
final class ProfileText {
    private ProfileText() {}

    /** All of it, in lines. */
    static List<String> of(LibraryProfile profile) {
        List<String> lines = head(profile);
        lines.add("");
        profile.profile().points().forEach(point -> lines.add(line(point, profile.evidence())));
        lines.add("");
        profile.evidence().sources().forEach(each -> lines.add("source " + each.id() + ": " + each.reference()));
        return lines;
    }

    /** What is to be known about the devices, beginning with their name. */
    static List<String> head(LibraryProfile profile) {
        DeviceModel model = profile.model();
        List<String> lines = new ArrayList<>();
        lines.add(profile.name() + ": " + model.vendor() + " " + model.model() + " (" + model.meterType() + ")");
        lines.add("over " + String.join(", ", model.reach().transports()) + usual(model.reach()));
        model.notes().forEach(note -> lines.add("note: " + note));
        BlockRules blocks = profile.profile().blocks();
        if (!blocks.equals(BlockRules.USUAL)) {
            lines.add("reads at most " + blocks.maxRead() + " registers at once" + gap(blocks) + ranges(blocks));
        }
        return lines;
    }

    private static String usual(DeviceModel.Reach reach) {
        return reach.serial().map(ProfileText::serial).orElse("")
                + reach.unitId()
                        .map(each -> "; unit " + each + " from the factory")
                        .orElse("");
    }

    private static String serial(SerialSettings settings) {
        return "; " + settings.baud() + " baud, parity " + settings.parity().word() + ", " + settings.stopBits()
                + " stop bit from the factory";
    }

    private static String gap(BlockRules blocks) {
        return blocks.gap()
                .filter(gap -> gap == 0)
                .map(none -> ", nothing in between")
                .orElse("");
    }

    private static String ranges(BlockRules blocks) {
        return blocks.ranges().isEmpty()
                ? ""
                : ", within " + blocks.ranges().stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String line(Point point, Evidence evidence) {
        String where = point instanceof Point.InRegister in ? register(in) : "";
        int sources = evidence.sourcesFor(point.code());
        return "  %-40s %-8s %-44s %s%s"
                .formatted(
                        point.code(),
                        unit(point).map(Unit::symbol).orElse(""),
                        where,
                        sources > 1 ? sources + " sources agree" : sources == 1 ? "one source" : "no source named",
                        point.write().map(ProfileText::written).orElse(""))
                .stripTrailing();
    }

    /** What a point is told in; empty where its value has no unit. */
    static Optional<Unit> unit(Point point) {
        return point instanceof Point.InRegister in
                        && in.register().type() != RegisterType.STRING
                        && in.register().type() != RegisterType.BOOL
                ? Optional.of(in.unit().canonical())
                : Optional.empty();
    }

    private static String register(Point.InRegister point) {
        Register register = point.register();
        String order = register.order() == RegisterOrder.ABCD ? "" : " " + register.order();
        boolean plain = register.scaling().scale().compareTo(BigDecimal.ONE) == 0;
        String scale = plain ? "" : " x " + register.scaling().scale().toPlainString();
        String unit = point.unit() == point.unit().canonical() ? "" : " " + point.unit();
        return register.span() + " " + register.type().word() + order + scale + unit;
    }

    private static String written(WriteRule rule) {
        return "; may be written, " + range(rule);
    }

    /** From where to where values may be written. */
    static String range(WriteRule rule) {
        return rule.min().map(BigDecimal::toPlainString).orElse("any") + " to "
                + rule.max().map(BigDecimal::toPlainString).orElse("any");
    }
}
