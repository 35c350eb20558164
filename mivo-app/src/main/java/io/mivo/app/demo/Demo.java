package io.mivo.app.demo;

import io.mivo.adapter.fieldbus.simulator.SimulatedBuilding;
import io.mivo.app.config.Binding;
import io.mivo.app.config.Choices;
import io.mivo.app.config.ServerConfig;
import io.mivo.app.failure.FailedException;
import io.mivo.app.server.OrderlyEnd;
import io.mivo.app.server.RunningServer;
import io.mivo.app.wiring.SiteFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Runs the server over a simulated building. */
public final class Demo {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final OrderlyEnd end = new OrderlyEnd();
    private final DemoUser user = new DemoUser();
    private final Order order;
    private final PrintWriter out;

    private Demo(Order order, PrintWriter out) {
        this.order = order;
        this.out = out;
    }

    /**
     * What is wanted.
     *
     * @param binding where to listen; on the loopback
     * @param data the data directory; empty for one that is gone at the end
     * @param once whether to end after the first readings
     */
    public record Order(Binding binding, Optional<Path> data, boolean once) {}

    /** Runs the demo until a signal, or until the first readings. */
    public static void run(Order order, PrintWriter out) {
        new Demo(order, out).run();
    }

    private void run() {
        boolean goesOn = false;
        try {
            RunningServer server = start();
            new SensorLines(server.core(), out).print();
            goesOn = !order.once();
            if (goesOn) {
                tellHowToGoOn(server);
            }
        } finally {
            if (!goesOn) {
                end.now();
            }
        }
        if (goesOn) {
            end.awaitSignal();
        }
    }

    private RunningServer start() {
        Path data = order.data().orElseGet(this::temporaryData);
        SimulatedBuilding building = building();
        end.first(building::close);
        ServerConfig config = ServerConfig.of(
                new Choices(data, Optional.empty(), Choices.Doors.plain(order.binding()), List.of(), List.of()));
        RunningServer server = new RunningServer(config, System.getenv());
        end.first(server::close);
        new SiteFile(Path.of("demo.yaml"), building.siteFile() + user.section()).applyTo(server.core(), false);
        return server;
    }

    private Path temporaryData() {
        TemporaryData data = TemporaryData.make();
        end.first(data::delete);
        return data.directory();
    }

    private static SimulatedBuilding building() {
        try {
            return SimulatedBuilding.open(Clock.system(ZONE));
        } catch (IOException failed) {
            throw new FailedException("the simulated building does not start: " + failed.getMessage(), failed);
        }
    }

    private void tellHowToGoOn(RunningServer server) {
        out.println();
        out.println("MIVO ready on " + server.url());
        server.offerSetup().ifPresent(link -> out.println("Choose the administrator's password at " + link));
        out.println("Documentation at " + server.url() + "/swagger");
        out.println();
        new CurlLines(server.url(), user.token(server.access().issueToken(), server.url())).print(out);
        out.flush();
    }
}
