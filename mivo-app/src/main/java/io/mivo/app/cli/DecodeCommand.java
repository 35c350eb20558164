package io.mivo.app.cli;

import io.mivo.adapter.fieldbus.mbus.decode.RecordNaming;
import io.mivo.adapter.fieldbus.mbus.decode.TelegramReport;
import io.mivo.adapter.fieldbus.mbus.reading.CatalogueNaming;
import io.mivo.adapter.http.json.Json;
import io.mivo.app.failure.FailedException;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
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
            "Ends with 0 when every telegram was accepted, else with 1."
        })
public final class DecodeCommand implements Callable<Integer> {
    private final RecordNaming naming = new CatalogueNaming();

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print one JSON object per telegram.")
    private boolean json;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "The telegrams; stdin when it is absent or -.")
    private Optional<Path> file = Optional.empty();

    @Override
    public Integer call() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(input(), StandardCharsets.ISO_8859_1))) {
            boolean allAccepted = decode(lines, spec.commandLine().getOut());
            return allAccepted ? 0 : 1;
        }
    }

    private InputStream input() {
        Optional<Path> named = file.filter(path -> !path.toString().equals("-"));
        try {
            return named.isPresent() ? new FileInputStream(named.get().toFile()) : System.in;
        } catch (IOException absent) {
            throw new FailedException(String.valueOf(absent.getMessage()), absent);
        }
    }

    private boolean decode(BufferedReader lines, PrintWriter out) throws IOException {
        boolean allAccepted = true;
        int number = 0;
        for (Optional<String> line = next(lines); line.isPresent(); line = next(lines)) {
            number++;
            if (!line.get().isBlank() && !line.get().strip().startsWith("#")) {
                TelegramReport report = TelegramReport.of(number, line.get(), naming);
                out.println(json ? Json.write(report.json()) : report.text());
                allAccepted &= report.isAccepted();
            }
        }
        out.flush();
        return allAccepted;
    }

    private static Optional<String> next(BufferedReader lines) throws IOException {
        return Optional.ofNullable(lines.readLine());
    }
}
