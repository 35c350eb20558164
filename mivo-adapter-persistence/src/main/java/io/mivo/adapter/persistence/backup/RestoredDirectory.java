package io.mivo.adapter.persistence.backup;

import io.mivo.adapter.persistence.directory.DirectoryLock;
import io.mivo.adapter.persistence.directory.PrivateFiles;
import io.mivo.adapter.persistence.directory.StoreUnusableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A data directory that is being restored: prepared in a corner of it, filled when everything is ready, and left as it was
 * found when anything goes wrong. No server can begin there meanwhile. For one thread.
 */
public final class RestoredDirectory implements AutoCloseable {
    private static final String CORNER = ".restoring";
    private static final String LOCK = "lock";
    /** What a restore that was killed leaves behind. */
    private static final Set<String> REMAINS = Set.of(CORNER, LOCK);

    private final Path directory;
    private final boolean wasThere;
    private final DirectoryLock lock;
    private final List<Path> moved = new ArrayList<>();
    private boolean filled;

    private RestoredDirectory(Path directory, boolean wasThere, DirectoryLock lock) {
        this.directory = directory;
        this.wasThere = wasThere;
        this.lock = lock;
    }

    /**
     * Takes a directory, which is made unless it is there.
     *
     * @throws StoreUnusableException when there is anything in it, or it cannot be used; it was left as it is
     */
    public static RestoredDirectory take(Path directory) {
        boolean wasThere = Files.exists(directory);
        try {
            if (wasThere && !Files.isDirectory(directory)) {
                throw new StoreUnusableException(
                        directory + " is not a directory; name one that is empty or not there");
            }
            if (wasThere && !names(directory).stream().allMatch(REMAINS::contains)) {
                throw new StoreUnusableException(directory
                        + " is not empty and was left as it is; restore into a directory that is empty or not there");
            }
            RestoredDirectory taken = new RestoredDirectory(directory, wasThere, DirectoryLock.acquire(directory));
            removeAll(taken.corner());
            return taken;
        } catch (IOException cause) {
            throw new StoreUnusableException(PrivateFiles.cannot(directory, "be read", cause), cause);
        }
    }

    /** Where everything is prepared; not there yet. */
    public Path corner() {
        return directory.resolve(CORNER);
    }

    /** Puts what was prepared into its place, the database last: without it there are no data. */
    public void fill() {
        try {
            for (Path prepared : inOrder(corner())) {
                Path place = directory.resolve(prepared.getFileName());
                moved.add(place);
                Files.move(prepared, place, StandardCopyOption.ATOMIC_MOVE);
            }
            PrivateFiles.flushDirectory(directory);
            filled = true;
        } catch (IOException cause) {
            throw new StoreUnusableException(PrivateFiles.cannot(directory, "be filled", cause), cause);
        }
    }

    private static List<Path> inOrder(Path corner) throws IOException {
        try (Stream<Path> files = Files.list(corner)) {
            return files.sorted(Comparator.comparing(file -> file.endsWith(DataFiles.DATABASE)))
                    .toList();
        }
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** Leaves what was filled, or nothing. */
    @Override
    public void close() {
        try {
            removeAll(corner());
            if (!filled) {
                removeWhatWasBegun();
            }
        } catch (IOException cause) {
            throw new StoreUnusableException(PrivateFiles.cannot(directory, "be cleared", cause), cause);
        } finally {
            lock.close();
        }
    }

    private void removeWhatWasBegun() throws IOException {
        for (Path each : moved) {
            removeAll(each);
        }
        Files.deleteIfExists(directory.resolve(LOCK));
        if (!wasThere) {
            Files.delete(directory);
        }
    }

    private static void removeAll(Path root) throws IOException {
        if (Files.exists(root)) {
            try (Stream<Path> all = Files.walk(root)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
