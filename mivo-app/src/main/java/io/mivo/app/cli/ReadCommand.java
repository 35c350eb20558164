package io.mivo.app.cli;

import io.mivo.adapter.http.api.ReadingJson;
import io.mivo.adapter.persistence.directory.DirectoryLock;
import io.mivo.app.config.SettingsFile;
import io.mivo.app.wiring.Cores;
import io.mivo.app.wiring.Installation;
import io.mivo.app.wiring.SiteFile;
import io.mivo.application.MivoCore;
import io.mivo.application.port.driving.ReadSensor;
import io.mivo.domain.access.Caller;
import io.mivo.domain.sensor.SensorUid;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mivo read}: reads sensors straight from their buses. */
@Command(
        name = "read",
        description = {
            "Read sensors once, straight from the bus and without a server.",
            "Ends with 0 when every result is OK or PARTIAL, else with 1."
        })
public final class ReadCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--site", paramLabel = "FILE", description = "The site file that declares them, or")
    private Optional<Path> site = Optional.empty();

    @Option(names = "--data", paramLabel = "DIR", description = "the data directory, which no server may hold.")
    private Optional<Path> data = Optional.empty();

    @Parameters(paramLabel = "UID", arity = "1..*", description = "The sensors to read, one after the other.")
    private List<String> uids = List.of();

    @Option(names = "--json", description = "Print one JSON object per sensor, as ReadSensor answers.")
    private boolean json;

    @Override
    public Integer call() {
        if (site.isPresent() == data.isPresent()) {
            throw new ParameterException(spec.commandLine(), "name the sensors' --site FILE or their --data DIR");
        }
        List<SensorUid> wanted = uids.stream().map(this::uid).toList();
        return data.map(directory -> readData(directory, wanted))
                .or(() -> site.map(file -> readSite(file, wanted)))
                .orElseThrow();
    }

    private SensorUid uid(String text) {
        try {
            return new SensorUid(text);
        } catch (IllegalArgumentException fault) {
            throw new ParameterException(spec.commandLine(), String.valueOf(fault.getMessage()), fault);
        }
    }

    private int readSite(Path file, List<SensorUid> wanted) {
        SiteFile declared = SiteFile.read(file);
        try (MivoCore core = Cores.inMemory()) {
            declared.applyTo(core, false);
            return read(core, wanted);
        }
    }

    private int readData(Path directory, List<SensorUid> wanted) {
        ExistingData.require(directory);
        DirectoryLock lock = DirectoryLock.acquire(directory);
        try (Installation installation =
                Installation.open(directory, SettingsFile.in(directory).terms().onCommandLine())) {
            return read(installation.core(), wanted);
        } finally {
            lock.close();
        }
    }

    private int read(MivoCore core, List<SensorUid> wanted) {
        PrintWriter out = spec.commandLine().getOut();
        boolean allGood = true;
        for (SensorUid uid : wanted) {
            ReadSensor.Answer answer = core.readSensor().read(Caller.LOCAL, uid, ReadSensor.Request.NOW);
            out.println(json ? ReadingJson.write(answer) : ReadingText.of(answer));
            out.flush();
            allGood &= answer.reading().result().isGood();
        }
        return allGood ? 0 : 1;
    }
}
