package io.mivo.application.profile;

import io.mivo.domain.bus.Protocol;
import io.mivo.domain.profile.BlockRules;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.Register;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterType;
import io.mivo.domain.profile.WriteRule;
import io.mivo.domain.profile.Writing;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.value.Catalogue;
import io.mivo.domain.value.CatalogueCode;
import io.mivo.domain.value.ValueCode;
import io.mivo.domain.value.ValueKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Checks the values a sensor declares. */
public final class PointChecks {
    private final Findings findings;

    /** Faults go to these findings. */
    public PointChecks(Findings findings) {
        this.findings = findings;
    }

    /** Checks what a sensor declares itself; a profile that it names is checked where it is looked up. */
    public void check(String path, Sensor sensor) {
        Protocol protocol = sensor.connection().address().protocol();
        DeviceProfile profile = sensor.profile();
        if (profile.reference().isPresent()) {
            findings.addIf(
                    protocol == Protocol.MBUS,
                    path + ".profile",
                    "an M-Bus sensor has records, not registers: it takes no profile");
            return;
        }
        findings.addIf(
                profile.points().isEmpty() && protocol == Protocol.MODBUS,
                path,
                "a Modbus sensor needs values, each with a register");
        check(path + ".", profile, protocol);
    }

    /** Checks a profile of registers by itself. */
    void checkRegisters(DeviceProfile profile) {
        check("", profile, Protocol.MODBUS);
    }

    private void check(String path, DeviceProfile profile, Protocol protocol) {
        List<Point> points = profile.points();
        for (int index = 0; index < points.size(); index++) {
            String place = path + "values[" + index + "]";
            check(place, points.get(index), protocol);
            if (points.get(index) instanceof Point.InRegister in) {
                checkReach(place + ".register", in.register(), profile.blocks());
                findings.addIf(
                        in.write().isPresent() && !profile.blocks().models().isEmpty(),
                        place + ".write",
                        "a value in a SunSpec model can be read only: where it stands is found anew each time");
            }
        }
    }

    private void checkReach(String path, Register register, BlockRules blocks) {
        for (RegisterSpan span : register.spans()) {
            findings.addIf(!blocks.isInRange(span), path, span + " lies outside the ranges that may be read");
            findings.addIf(
                    span.count() > blocks.most(span.table()),
                    path,
                    span + " is wider than maxRead, " + blocks.maxRead());
        }
    }

    private void check(String path, Point point, Protocol protocol) {
        boolean register = point instanceof Point.InRegister;
        findings.addIf(register && protocol == Protocol.MBUS, path, "an M-Bus sensor has records, not registers");
        findings.addIf(!register && protocol == Protocol.MODBUS, path, "a Modbus sensor has registers, not records");
        checkCode(path + ".code", point);
        if (point instanceof Point.InRegister in) {
            checkRegister(path + ".register", in.register());
            in.write().ifPresent(rule -> checkWrite(path + ".write", in, rule));
        }
        if (point instanceof Point.InRecord && point.write().isPresent()) {
            checkNumber(path + ".write", point.code());
        }
    }

    private void checkCode(String path, Point point) {
        ValueCode code = point.code();
        if (code.isOwn()) {
            return;
        }
        Optional<CatalogueCode> published = Catalogue.find(point instanceof Point.InRegister ? code.base() : code);
        findings.addIf(
                published.isEmpty(),
                path,
                "'" + code + "' is not in the catalogue of value codes; a code of your own begins with X_");
        if (point instanceof Point.InRegister in) {
            published.ifPresent(each -> checkUnit(path, each, in.unit()));
        }
    }

    private void checkUnit(String path, CatalogueCode code, Unit unit) {
        findings.addIf(
                !code.fits(unit),
                path,
                code.code() + " is told in " + code.unit() + " or its multiples, not in " + unit);
    }

    private void checkNumber(String path, ValueCode code) {
        Optional<CatalogueCode> published = Catalogue.find(code);
        findings.addIf(
                published.filter(each -> each.kind() != ValueKind.NUMBER).isPresent(),
                path,
                "'" + code + "' is not a number: only numbers can be written");
    }

    private void checkRegister(String path, Register register) {
        findings.addIf(
                register.span().table().holdsBits() && register.type() != RegisterType.BOOL,
                path + ".type",
                "the table " + register.span().table().word() + " holds bits: type bool");
    }

    private void checkWrite(String path, Point.InRegister point, WriteRule rule) {
        new Writing(point.register(), rule.function()).obstacle().ifPresent(why -> findings.add(path, why));
        findings.addIf(
                point.unit() != point.unit().canonical(),
                path,
                "a value that is written is declared in " + point.unit().canonical() + ", not in " + point.unit());
        rule.step().ifPresent(step -> checkStep(path + ".step", step, point.register()));
    }

    private void checkStep(String path, BigDecimal step, Register register) {
        BigDecimal scale = register.scaling().scale();
        findings.addIf(
                !register.type().isFloat() && step.remainder(scale).signum() != 0,
                path,
                "the step " + step.toPlainString() + " is not a multiple of the scale " + scale.toPlainString());
    }
}
