package io.mivo.adapter.persistence.backup;

import io.mivo.adapter.persistence.directory.StoreUnusableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of a data directory beside its database that a backup keeps. */
final class DataFiles {
    static final String DATABASE = "mivo.db";
    /** No larger file is kept: nothing of MIVO's own is that large. */
    static final long LARGEST = 16L * 1024 * 1024;
    /** What is kept is held in memory. */
    static final long LARGEST_SUM = 4 * LARGEST;

    /** What belongs to a running server, or lets somebody in. */
    private static final Set<String> LEFT_OUT =
            Set.of(DATABASE, "mivo.db-wal", "mivo.db-shm", "mivo.db-journal", "lock", "setup-link", "metrics-token");

    private static final Pattern DRAFT = Pattern.compile(".*\\.(new|part|part\\.db(-journal)?)");
    private static final Pattern NAME = Pattern.compile("[^/\\\\\\p{Cntrl}]+(/[^/\\\\\\p{Cntrl}]+)*");
    private static final int DEEPEST = 8;
    private final Path directory;

    DataFiles(Path directory) {
        this.directory = directory;
    }

    /**
     * What becomes of the files.
     *
     * @param kept those that a backup keeps
     * @param leftOut names of those that it does not, because they are too large or too much
     */
    record Choice(List<Path> kept, List<String> leftOut) {
        /** Copies in, by name. */
        Choice {
            kept = kept.stream().sorted().toList();
            leftOut = List.copyOf(leftOut);
        }
    }

    /** What becomes of those that are there now: the smallest go first, as MIVO's own are. */
    Choice choose() {
        List<Path> kept = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        long sum = 0;
        for (Path file : smallestFirst()) {
            long size = size(file);
            if (size <= LARGEST && sum + size <= LARGEST_SUM) {
                kept.add(file);
                sum += size;
            } else {
                leftOut.add(name(file));
            }
        }
        return new Choice(kept, leftOut);
    }

    /** From the directory down, with slashes. */
    String name(Path file) {
        return directory.relativize(file).toString().replace('\\', '/');
    }

    /** A name that leads to a place below the directory. */
    static String requireName(String name) {
        boolean upwards = Stream.of(name.split("/")).anyMatch(step -> step.equals("..") || step.equals("."));
        if (upwards || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' is no name of a file in a backup");
        }
        return name;
    }

    private List<Path> smallestFirst() {
        try (Stream<Path> all = Files.walk(directory, DEEPEST)) {
            return all.filter(Files::isRegularFile)
                    .filter(this::isKept)
                    .sorted(Comparator.comparing(DataFiles::size).thenComparing(this::name))
                    .toList();
        } catch (IOException | UncheckedIOException cause) {
            throw new StoreUnusableException(directory + " cannot be read: " + cause.getMessage(), cause);
        }
    }

    private boolean isKept(Path file) {
        String name = name(file);
        return !LEFT_OUT.contains(name)
                && !DRAFT.matcher(name).matches()
                && NAME.matcher(name).matches()
                && !BackupReading.isBackup(file);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }
}
