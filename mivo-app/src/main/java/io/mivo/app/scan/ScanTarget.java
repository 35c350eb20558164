package io.mivo.app.scan;

import io.mivo.adapter.persistence.directory.DirectoryLock;
import io.mivo.adapter.persistence.directory.StoreUnusableException;
import io.mivo.app.config.SettingsFile;
import io.mivo.app.failure.FailedException;
import io.mivo.app.failure.FaultLines;
import io.mivo.app.wiring.Installation;
import io.mivo.application.MivoCore;
import io.mivo.application.port.driving.SearchMeters.Adopted;
import io.mivo.application.port.driving.SearchMeters.Adoption;
import io.mivo.application.port.driving.SearchMeters.Find;
import io.mivo.domain.bus.Bus;
import io.mivo.domain.bus.BusId;
import io.mivo.domain.bus.Line;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A data directory that takes found meters in. A server may hold it, but not use the line that is searched. */
public final class ScanTarget implements AutoCloseable {
    private static final BusId USUAL_BUS = new BusId("mbus");

    private final Path directory;
    private final Line line;
    private final Installation installation;
    private final Optional<DirectoryLock> lock;

    /**
     * Opens a directory, which is made unless it is there.
     *
     * @throws FailedException when a server holds it and uses the line
     */
    public ScanTarget(Path directory, Line line) {
        this.directory = directory;
        this.line = line;
        this.lock = lock(directory);
        this.installation =
                Installation.open(directory, SettingsFile.in(directory).terms().onCommandLine());
        if (lock.isEmpty() && sameLine().isPresent()) {
            installation.close();
            throw new FailedException(
                    directory + " is held by a server that uses " + line.endpoint() + "; search while it is stopped");
        }
    }

    private static Optional<DirectoryLock> lock(Path directory) {
        try {
            return Optional.of(DirectoryLock.acquire(directory));
        } catch (StoreUnusableException held) {
            return Optional.empty();
        }
    }

    private Optional<Bus> sameLine() {
        return installation.buses().stream()
                .filter(bus -> bus.line().endpoint().equals(line.endpoint()))
                .findFirst();
    }

    /** The core over it. */
    public MivoCore core() {
        return installation.core();
    }

    /**
     * Makes sensors of found meters.
     *
     * @param wanted the id of their bus; when absent the bus on that line, or a new one called mbus
     * @return how many are new
     * @throws FailedException with every fault, when there is any; nothing was changed
     */
    public int adopt(List<Find> found, Optional<BusId> wanted) {
        Bus bus = new Bus(wanted.or(() -> sameLine().map(Bus::id)).orElse(USUAL_BUS), line);
        Optional<Bus> other = installation.buses().stream()
                .filter(each -> each.id().equals(bus.id()))
                .filter(each -> !each.line().endpoint().equals(line.endpoint()))
                .findFirst();
        if (other.isPresent()) {
            throw new FailedException("bus '" + bus.id() + "' of " + directory + " is another line ("
                    + other.get().line().endpoint() + "); name one with --bus");
        }
        Adopted adopted = core().searchMeters()
                .adopt(bus, found.stream().map(Adoption::new).toList());
        if (!adopted.isDone()) {
            throw new FailedException(FaultLines.of(directory, adopted.faults()));
        }
        return adopted.sensors().size();
    }

    @Override
    public void close() {
        installation.close();
        lock.ifPresent(DirectoryLock::close);
    }
}
