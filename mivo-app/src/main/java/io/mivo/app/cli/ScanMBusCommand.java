package io.mivo.app.cli;

import io.mivo.app.scan.FoundLine;
import io.mivo.app.scan.Interruption;
import io.mivo.app.scan.Scan;
import io.mivo.app.scan.Scan.Outcome;
import io.mivo.app.scan.ScanTarget;
import io.mivo.app.wiring.Cores;
import io.mivo.application.MivoCore;
import io.mivo.application.port.driving.SearchMeters.Find;
import io.mivo.application.port.driving.SearchMeters.Mode;
import io.mivo.application.port.driving.SearchMeters.Wish;
import io.mivo.domain.bus.BusId;
import io.mivo.domain.bus.Line;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mivo scan mbus}: finds M-Bus meters. */
@Command(
        name = "mbus",
        description = {
            "Find the M-Bus meters on a line; each is printed as soon as it is found.",
            "Ends with 0 when everything was asked and every meter told apart, else with 1 (stderr says what is left)."
        })
final class ScanMBusCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ScanLine line;

    @Mixin
    private ScanWish wish;

    @Option(names = "--json", description = "Print one JSON object per meter.")
    private boolean json;

    @Option(
            names = "--resume",
            paramLabel = "FILE",
            description = "Write the search down in FILE, and go on from there when there is one already.")
    private Optional<Path> resume = Optional.empty();

    @Option(
            names = "--add-to",
            paramLabel = "DIR",
            description = "Make sensors of the found meters in a data directory.")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--bus",
            paramLabel = "ID",
            description = "Their bus there; when absent the one on this line, or a new one called mbus.")
    private Optional<String> bus = Optional.empty();

    @Override
    public Integer call() {
        Line searched = line.line();
        Wish wanted = wish.wish();
        Optional<BusId> busId = bus.map(this::busId);
        if (data.isEmpty()) {
            try (MivoCore core = Cores.inMemory()) {
                return exitCode(scan(core, searched, wanted));
            }
        }
        try (ScanTarget target = new ScanTarget(data.get(), searched)) {
            Outcome outcome = scan(target.core(), searched, wanted);
            spec.commandLine().getErr().println(added(target, outcome, busId) + " new sensors in " + data.get());
            return exitCode(outcome);
        }
    }

    /** An unfinished search adds nothing: it will go on. */
    private static int added(ScanTarget target, Outcome outcome, Optional<BusId> bus) {
        return outcome.isWhole() ? target.adopt(outcome.found(), bus) : 0;
    }

    private BusId busId(String text) {
        try {
            return new BusId(text);
        } catch (IllegalArgumentException fault) {
            throw new ParameterException(spec.commandLine(), String.valueOf(fault.getMessage()), fault);
        }
    }

    private static int exitCode(Outcome outcome) {
        return outcome.isWhole() && outcome.unresolved().isEmpty() ? 0 : 1;
    }

    private Outcome scan(MivoCore core, Line searched, Wish wanted) {
        Scan scan = new Scan(core.searchMeters(), searched, spec.commandLine().getErr());
        Interruption interruption = new Interruption(scan::interrupt);
        try {
            return told(scan, wanted);
        } finally {
            interruption.close();
        }
    }

    private Outcome told(Scan scan, Wish wanted) {
        Outcome outcome = scan.run(wanted, resume, this::print);
        if (wish.fallsBack() && outcome.isEmpty()) {
            spec.commandLine().getErr().println("nobody at any secondary address; asking the primary ones");
            Wish primary = new Wish(Mode.PRIMARY, Set.of(), wanted.known(), wanted.repeats());
            outcome = scan.run(primary, Optional.empty(), this::print);
        }
        scan.summarize(outcome, resume);
        return outcome;
    }

    private void print(Find find) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? FoundLine.json(find) : FoundLine.text(find));
        out.flush();
    }
}
