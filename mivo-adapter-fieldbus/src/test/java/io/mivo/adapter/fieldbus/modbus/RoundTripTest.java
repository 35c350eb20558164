package io.mivo.adapter.fieldbus.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.modbus.decode.RegisterDecoding;
import io.mivo.adapter.fieldbus.modbus.decode.RegisterEncoding;
import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Endpoint;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.bus.Transport;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.Register;
import io.mivo.domain.profile.RegisterOrder;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterTable;
import io.mivo.domain.profile.RegisterType;
import io.mivo.domain.profile.RegisterWrite;
import io.mivo.domain.profile.WriteFunction;
import io.mivo.domain.profile.WriteRule;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.reading.RawAnswer;
import io.mivo.domain.reading.ReadValue;
import io.mivo.domain.value.Measured;
import io.mivo.domain.value.MeterType;
import io.mivo.domain.value.ValueCode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every type in every order with its extreme values: Python's struct lays out what is read, and looks at what is written. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoundTripTest {
    private static final DeviceAddress UNIT = new DeviceAddress.UnitId(1);

    private final ModbusDevices devices = new ModbusDevices();
    private Optional<PymodbusServer> server = Optional.empty();
    private List<Case> cases = List.of();

    /** A value as the peer tells it. */
    private record Case(boolean read, Point.InRegister point, String text) {
        static Case of(String line) {
            String[] words = line.split(" ", 6);
            RegisterSpan span =
                    new RegisterSpan(RegisterTable.HOLDING, Integer.parseInt(words[1]), Integer.parseInt(words[4]));
            Register register = new Register(
                    span,
                    RegisterType.ofWord(words[2]).orElseThrow(),
                    RegisterOrder.valueOf(words[3]),
                    Register.Scaling.NONE,
                    Register.Reading.PLAIN);
            WriteRule rule =
                    new WriteRule(Optional.empty(), Optional.empty(), Optional.empty(), true, WriteFunction.BY_WIDTH);
            String code = "X_" + words[2] + "_" + words[3] + "_" + words[1];
            return new Case(
                    words[0].equals("R"),
                    new Point.InRegister(new ValueCode(code), Unit.ONE, register, Optional.of(rule)),
                    words[5]);
        }

        private String told(String value) {
            return point.code() + " " + value;
        }
    }

    @BeforeAll
    void start() throws IOException, InterruptedException, URISyntaxException {
        PymodbusServer started = PymodbusServer.startTalking("round_trip.py");
        server = Optional.of(started);
        cases = started.linesToDot().stream().map(Case::of).toList();
        started.awaitReady();
    }

    @AfterAll
    void stop() {
        server.ifPresent(PymodbusServer::close);
    }

    @Test
    void what_struct_laid_out_is_read() {
        List<Case> read = cases.stream().filter(Case::read).toList();
        DeviceProfile profile = new DeviceProfile(
                read.stream().map(each -> (Point) each.point()).toList());

        List<ReadValue> values = new RegisterDecoding()
                .decode(answer(read), profile, MeterType.OTHER)
                .content()
                .values();

        assertThat(read).hasSizeGreaterThan(800);
        assertThat(values.stream().map(each -> each.code() + " " + text(each)))
                .containsExactlyElementsOf(
                        read.stream().map(each -> each.told(each.text())).toList());
    }

    @Test
    void what_is_written_lies_as_struct_lays_it_out() throws IOException {
        List<Case> written = cases.stream().filter(each -> !each.read()).toList();
        List<String> failed = new ArrayList<>();

        for (Case each : written) {
            if (!isWritten(each)) {
                failed.add(each.told(each.text()));
            }
        }

        assertThat(written).hasSizeGreaterThan(700);
        assertThat(failed).isEmpty();
        server.orElseThrow().say("check");
        assertThat(server.orElseThrow().linesToDot()).isEmpty();
    }

    private boolean isWritten(Case each) {
        Optional<RegisterWrite> write = new RegisterEncoding().encode(each.point(), new BigDecimal(each.text()));
        return write.map(it -> visit(new Visit.WriteRegister(UNIT, it)))
                .filter(outcome -> outcome instanceof VisitOutcome.ReadBack back && back.equal())
                .isPresent();
    }

    private RawAnswer answer(List<Case> read) {
        List<RegisterSpan> spans =
                read.stream().map(each -> each.point().register().span()).toList();
        VisitOutcome outcome = visit(new Visit.ReadRegisters(UNIT, spans));
        assertThat(outcome).isInstanceOf(VisitOutcome.Answered.class);
        return ((VisitOutcome.Answered) outcome).answer();
    }

    private static String text(ReadValue value) {
        return value.measured() instanceof Measured.Missing missing
                ? "!" + missing.error()
                : value.measured().text().orElseThrow();
    }

    private VisitOutcome visit(Visit visit) {
        return devices.visit(line(), visit, Deadline.in(Duration.ofSeconds(60), Ticker.SYSTEM));
    }

    private Line line() {
        Endpoint endpoint = new Endpoint("127.0.0.1", server.orElseThrow().port());
        return new Line(Protocol.MODBUS, new Transport.Tcp(endpoint), Duration.ofSeconds(5), 0);
    }
}
