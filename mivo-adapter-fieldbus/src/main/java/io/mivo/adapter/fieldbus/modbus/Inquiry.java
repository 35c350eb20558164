package io.mivo.adapter.fieldbus.modbus;

import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.profile.ModelChain;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterTable;
import io.mivo.domain.reading.Octets;
import io.mivo.domain.sensor.UnitIdentity;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One visit that asks who is there. */
final class Inquiry {
    private static final RegisterSpan FIRST = new RegisterSpan(RegisterTable.HOLDING, 0, 1);
    private static final int BASIC = 1;
    private static final int REGULAR = 2;
    private static final int MOST_PAGES = 16;
    private static final int COMMON = 1;
    private static final int COMMON_SIZE = 66;

    private final PatientSession session;
    private final int unit;

    Inquiry(PatientSession session, int unit) {
        this.session = session;
        this.unit = unit;
    }

    /** Whether anybody is there: whoever refuses is, but for a gateway that refuses in the name of nobody. */
    VisitOutcome presence() {
        Reply reply = session.read(ModbusRequest.read(unit, FIRST));
        if (reply instanceof Reply.Done) {
            return new VisitOutcome.Present("answers");
        }
        if (!(reply instanceof Reply.Refused refused)) {
            return Outcomes.of(reply);
        }
        boolean absent = refused.code().equals(ExceptionCode.NO_GATEWAY_PATH)
                || refused.code().equals(ExceptionCode.NO_GATEWAY_TARGET);
        String why = refused.code().toString();
        return absent ? new VisitOutcome.Silent(why) : new VisitOutcome.Present(why);
    }

    VisitOutcome identity() {
        Map<Integer, String> objects = new TreeMap<>();
        int conformity = collect(BASIC, objects);
        if (conformity >= REGULAR) {
            collect(REGULAR, objects);
        }
        return new VisitOutcome.Identified(new UnitIdentity(objects, sunSpec()));
    }

    /** Returns the conformity; 0 when the device has no identification. */
    private int collect(int level, Map<Integer, String> objects) {
        int conformity = 0;
        int object = 0;
        for (int page = 0; page < MOST_PAGES; page++) {
            Optional<IdentificationPage> told = page(level, object);
            told.ifPresent(each -> each.objects().forEach((number, text) -> objects.put(number, readable(text))));
            conformity = told.map(IdentificationPage::conformity).orElse(conformity);
            int last = object;
            if (told.filter(each -> each.more() && each.next() > last).isEmpty()) {
                return conformity;
            }
            object = told.get().next();
        }
        return conformity;
    }

    private Optional<IdentificationPage> page(int level, int object) {
        return session.read(ModbusRequest.identify(unit, level, object)) instanceof Reply.Done done
                ? IdentificationPage.of(done.entries().toBytes())
                : Optional.empty();
    }

    private Optional<UnitIdentity.SunSpec> sunSpec() {
        return new ModelWalk(session, unit).chain().map(this::described);
    }

    private UnitIdentity.SunSpec described(ModelChain chain) {
        Optional<Octets> common = chain.models().stream()
                .filter(model -> model.id() == COMMON && model.size() >= COMMON_SIZE)
                .findFirst()
                .flatMap(this::nameplate);
        return new UnitIdentity.SunSpec(
                chain, text(common, 2, 16), text(common, 18, 16), text(common, 42, 8), text(common, 50, 16));
    }

    private Optional<Octets> nameplate(ModelChain.Model model) {
        RegisterSpan span = new RegisterSpan(RegisterTable.HOLDING, model.address(), COMMON_SIZE);
        return session.read(ModbusRequest.read(unit, span)) instanceof Reply.Done done
                ? Optional.of(done.entries())
                : Optional.empty();
    }

    /** SunSpec model 1: so many registers from there on. */
    private static Optional<String> text(Optional<Octets> common, int from, int registers) {
        return common.map(octets -> octets.part(2 * from, 2 * registers).toBytes())
                .map(octets -> readable(new String(octets, StandardCharsets.ISO_8859_1)))
                .filter(text -> !text.isEmpty());
    }

    /** Up to the first NUL, without what no terminal should be sent. */
    private static String readable(String text) {
        int end = text.indexOf(0);
        return (end < 0 ? text : text.substring(0, end))
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
    }
}
