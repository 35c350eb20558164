package io.mivo.adapter.fieldbus.mbus;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.simulator.fault.Burst;
import io.mivo.adapter.fieldbus.simulator.fault.Disturbance;
import io.mivo.adapter.fieldbus.simulator.fault.Exchanged;
import io.mivo.adapter.fieldbus.simulator.meter.MeterConverter;
import io.mivo.adapter.fieldbus.simulator.meter.MeterLine;
import io.mivo.adapter.fieldbus.simulator.wire.LocalServer;
import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.bus.Endpoint;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.bus.SecondaryAddress;
import io.mivo.domain.bus.Transport;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A question of a search that waits no longer than the line was seen to need. */
@Execution(ExecutionMode.CONCURRENT)
class HurriedSearchTest {
    private static final SecondaryAddress PROMPT = SecondaryAddress.ofIdentification("1FFFFFFF");
    private static final SecondaryAddress SLOW = SecondaryAddress.ofIdentification("2FFFFFFF");
    private static final SecondaryAddress NOBODY = SecondaryAddress.ofIdentification("3FFFFFFF");

    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final MBusDevices devices = new MBusDevices();

    /** The meter whose identification begins with 2 acknowledges when most of the time-out has gone by. */
    private static final class Slow implements Disturbance {
        @Override
        public List<Burst> disturbed(Exchanged exchanged) {
            List<Burst> bursts = Disturbance.NONE.disturbed(exchanged);
            boolean isSlow = exchanged.request().hex().startsWith("680b0b6853fd52ffffff2f");
            return isSlow
                    ? bursts.stream()
                            .map(burst -> burst.later(TIMEOUT.multipliedBy(3).dividedBy(4)))
                            .toList()
                    : bursts;
        }
    }

    @Test
    void takes_its_silence_back_when_an_answer_comes_late_and_then_hurries_no_more() throws IOException {
        MeterLine meters =
                MeterLine.with(MeterBench.meter(1, "11111111", "PAD", 1), MeterBench.meter(2, "22222222", "PAD", 2));
        meters.disturb(new Slow());
        try (LocalServer server = MeterConverter.tcp(meters)) {
            Transport tcp = new Transport.Tcp(new Endpoint("127.0.0.1", server.port()));
            Line line = new Line(Protocol.MBUS, tcp, TIMEOUT, 1);
            for (int i = 0; i < 3; i++) {
                assertThat(ask(line, PROMPT)).isInstanceOf(VisitOutcome.Met.class);
            }

            assertThat(ask(line, SLOW)).isInstanceOf(VisitOutcome.Silent.class);
            VisitOutcome next = ask(line, NOBODY);
            for (int i = 0; i < Visit.ProbeMeter.DOUBTFUL && next instanceof VisitOutcome.Silent; i++) {
                next = ask(line, NOBODY);
            }

            assertThat(next).isInstanceOf(VisitOutcome.Belated.class);
            assertThat(ask(line, SLOW)).isInstanceOf(VisitOutcome.Met.class);
        }
    }

    private VisitOutcome ask(Line line, SecondaryAddress mask) {
        Deadline deadline = Deadline.in(Duration.ofSeconds(20), Ticker.SYSTEM);
        return devices.visit(line, new Visit.ProbeMeter(mask, true), deadline);
    }
}
