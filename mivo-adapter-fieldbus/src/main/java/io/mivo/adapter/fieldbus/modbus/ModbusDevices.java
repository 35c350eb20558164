package io.mivo.adapter.fieldbus.modbus;

import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.FieldDevices;
import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Line;
import io.mivo.domain.profile.ModelChain;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The devices behind Modbus lines; one connection per endpoint, kept between visits. Different lines may be visited at once. */
public final class ModbusDevices implements FieldDevices {
    private final Map<String, ModbusSession> sessions = new ConcurrentHashMap<>();
    private final Map<String, LearntBlocks> learnt = new ConcurrentHashMap<>();
    private final Map<String, ModelChain> chains = new ConcurrentHashMap<>();
    private final Ticker ticker;

    /** Devices in real time. */
    public ModbusDevices() {
        this(Ticker.SYSTEM);
    }

    ModbusDevices(Ticker ticker) {
        this.ticker = ticker;
    }

    @Override
    public VisitOutcome visit(Line line, Visit visit, Deadline deadline) {
        Optional<String> impossible = Units.refusal(line, unit(visit), visit.isRead());
        if (impossible.isPresent()) {
            return new VisitOutcome.DeviceRefused(impossible.get());
        }
        PatientSession session = new PatientSession(session(line), line, deadline);
        if (visit instanceof Visit.ReadRegisters read) {
            return read.rules().models().isEmpty()
                    ? new RegisterReading(session, unit(read), read, learnt(line)).outcome()
                    : new ModelReading(session, unit(read), known(line, unit(read))).read(read);
        }
        if (visit instanceof Visit.ProbeUnit || visit instanceof Visit.IdentifyUnit) {
            Inquiry inquiry = new Inquiry(session, unit(visit));
            return visit instanceof Visit.ProbeUnit ? inquiry.presence() : inquiry.identity();
        }
        if (visit instanceof Visit.ExploreRegisters explore) {
            return new RegisterSurvey(session, unit(explore)).of(explore.span());
        }
        if (visit instanceof Visit.WriteRegister write) {
            return new RegisterWriting(session, unit(write), write).outcome();
        }
        throw new IllegalArgumentException("no visit to a Modbus device: " + visit);
    }

    private KnownChain known(Line line, int unit) {
        return new KnownChain(chains, line.endpoint() + " " + unit);
    }

    /** The kept one, unless the line is carried otherwise since. */
    private ModbusSession session(Line line) {
        ModbusSession kept = sessions.computeIfAbsent(line.endpoint(), endpoint -> fresh(line));
        if (kept.suits(line.transport())) {
            return kept;
        }
        leave(line);
        return sessions.computeIfAbsent(line.endpoint(), endpoint -> fresh(line));
    }

    private LearntBlocks learnt(Line line) {
        return learnt.computeIfAbsent(line.endpoint(), endpoint -> new LearntBlocks(ticker));
    }

    private ModbusSession fresh(Line line) {
        return new ModbusSession(line.transport(), ticker);
    }

    @Override
    public void leave(Line line) {
        learnt.remove(line.endpoint());
        Optional.ofNullable(sessions.remove(line.endpoint())).ifPresent(ModbusSession::close);
    }

    private static int unit(Visit visit) {
        if (visit.address() instanceof DeviceAddress.UnitId unit) {
            return unit.number();
        }
        throw new IllegalArgumentException("no address of a Modbus device: " + visit.address());
    }
}
