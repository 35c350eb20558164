package io.mivo.app.cli;

import io.mivo.adapter.fieldbus.mbus.decode.RecordNaming;
import io.mivo.adapter.fieldbus.mbus.decode.TelegramReport;
import io.mivo.adapter.fieldbus.mbus.reading.CatalogueNaming;
import io.mivo.adapter.http.json.Json;
import io.mivo.app.decode.BoundedLines;
import io.mivo.app.decode.ProgressLine;
import io.mivo.app.decode.Tally;
import io.mivo.app.failure.FailedException;
import io.mivo.app.terminal.Terminal;
import java.io.BufferedWriter;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mivo decode}: says what is in M-Bus telegrams. */
@Command(
        name = "decode",
        description = {
            "Decode M-Bus telegrams, one per line in hexadecimal digits.",
            "Spaces are allowed; empty lines and lines that begin with # are passed over. A bad line does not stop it.",
            "Ends with 0 when every telegram was accepted, else with 1; a count of both goes to stderr."
        })
public final class DecodeCommand implements Callable<Integer> {
    private static final int BUFFER = 65_536;

    private final RecordNaming naming = new CatalogueNaming();
    private final Tally tally = new Tally();

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print one JSON object per telegram.")
    private boolean json;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "The telegrams; stdin when it is absent or -.")
    private Optional<Path> file = Optional.empty();

    @Override
    public Integer call() throws IOException {
        Optional<Path> named = file.filter(path -> !path.toString().equals("-"));
        try (InputStream stream = input(named)) {
            decode(new BoundedLines(stream), progress(named));
        }
        if (tally.isWorthTelling()) {
            spec.commandLine().getErr().println("mivo: " + tally.text());
        }
        return tally.isClean() ? 0 : 1;
    }

    private static InputStream input(Optional<Path> named) {
        try {
            return named.isPresent() ? new FileInputStream(named.get().toFile()) : System.in;
        } catch (IOException absent) {
            throw new FailedException(String.valueOf(absent.getMessage()), absent);
        }
    }

    /** None where nobody would see it. */
    private Optional<ProgressLine> progress(Optional<Path> named) throws IOException {
        if (!Terminal.STDERR.isRead()) {
            return Optional.empty();
        }
        boolean isSized = named.isPresent() && Files.isRegularFile(named.get());
        OptionalLong size = isSized ? OptionalLong.of(Files.size(named.get())) : OptionalLong.empty();
        return Optional.of(new ProgressLine(spec.commandLine().getErr(), Clock.systemUTC(), size));
    }

    private void decode(BoundedLines lines, Optional<ProgressLine> progress) throws IOException {
        PrintWriter out = new PrintWriter(new BufferedWriter(spec.commandLine().getOut(), BUFFER));
        for (Optional<BoundedLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            progress.filter(shown -> Terminal.STDOUT.isRead()).ifPresent(ProgressLine::erase);
            line.filter(BoundedLines.Line::isMeant).ifPresent(meant -> decode(meant, out));
            if (progress.filter(ProgressLine::isDue).isPresent()) {
                progress.get().erase();
                out.flush();
                progress.get().show(tally, lines.octets());
            }
            if (lines.isWaiting()) {
                out.flush();
            }
        }
        progress.ifPresent(ProgressLine::erase);
        out.flush();
    }

    private void decode(BoundedLines.Line line, PrintWriter out) {
        TelegramReport report = line.isTooLong()
                ? TelegramReport.ofTooLong(line.number(), BoundedLines.LONGEST, naming)
                : TelegramReport.of(line.number(), line.text(), naming);
        if (!json && tally.hasBegun()) {
            out.println();
        }
        out.println(json ? Json.write(report.json()) : report.text());
        tally.count(line.number(), report.isAccepted());
    }
}
