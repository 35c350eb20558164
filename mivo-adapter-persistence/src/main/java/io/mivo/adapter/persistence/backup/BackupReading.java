package io.mivo.adapter.persistence.backup;

import io.mivo.adapter.persistence.directory.PrivateFiles;
import io.mivo.adapter.persistence.directory.StoreUnusableException;
import io.mivo.adapter.persistence.sqlite.SqliteStore;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Reads a backup and believes nothing of it that was not compared with what it says of itself. For one thread. */
public final class BackupReading {
    private static final int LONGEST_MANIFEST = 1024 * 1024;
    private final String name;
    private final ZipInputStream zip;

    private BackupReading(String name, InputStream in) {
        this.name = name;
        this.zip = new ZipInputStream(new BufferedInputStream(in), StandardCharsets.UTF_8);
    }

    /** Where the parts of a backup go. */
    interface Place {
        OutputStream open(String part) throws IOException;
    }

    /**
     * Unpacks a backup into a directory, which is made; every file in it is for its owner alone.
     *
     * @throws StoreUnusableException when it is none of ours, damaged, or newer than this MIVO; what was unpacked is there
     */
    public static Manifest unpack(Path file, Path directory) {
        if (!Files.isRegularFile(file)) {
            throw new StoreUnusableException("there is no file " + file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            PrivateFiles.createDirectory(directory);
            return new BackupReading(file.toString(), in).read(part -> PrivateFiles.create(directory.resolve(part)));
        } catch (IOException cause) {
            throw new StoreUnusableException(PrivateFiles.cannot(file, "be restored", cause), cause);
        }
    }

    /** Reads a backup to its end, to see whether it is whole. */
    static void check(String name, InputStream in) throws IOException {
        new BackupReading(name, in).read(part -> OutputStream.nullOutputStream());
    }

    /** Whether a file begins as a backup does. */
    static boolean isBackup(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new BackupReading(file.toString(), in).manifestText().isPresent();
        } catch (IOException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    private Manifest read(Place place) throws IOException {
        Manifest manifest = manifest();
        try {
            Set<String> missing = new HashSet<>();
            manifest.parts().forEach(part -> missing.add(part.name()));
            for (Optional<ZipEntry> entry = next(); entry.isPresent(); entry = next()) {
                String part = entry.get().getName();
                copy(manifest.part(part).orElseThrow(() -> damaged(part + " does not belong there")), place);
                missing.remove(part);
            }
            missing.stream().sorted().findFirst().ifPresent(part -> {
                throw damaged(part + " is missing");
            });
            return manifest;
        } catch (ZipException | EOFException | IllegalArgumentException cause) {
            StoreUnusableException damaged = damaged("it cannot be unpacked");
            damaged.initCause(cause);
            throw damaged;
        }
    }

    private Manifest manifest() throws IOException {
        String text = manifestText()
                .orElseThrow(
                        () -> new StoreUnusableException(name + " is not a backup of MIVO; 'mivo backup' makes them"));
        Manifest manifest = Manifest.read(text).orElseThrow(() -> damaged("its manifest cannot be read"));
        int known = SqliteStore.version();
        if (manifest.origin().database() > known) {
            throw new StoreUnusableException(
                    name + " was made by a newer MIVO, " + manifest.origin().mivo()
                            + " (database version " + manifest.origin().database() + ", this one knows up to " + known
                            + "); restore it with that version");
        }
        return manifest;
    }

    private Optional<String> manifestText() throws IOException {
        try {
            return next().filter(entry -> entry.getName().equals(Manifest.NAME)).isPresent()
                    ? Optional.of(text()).filter(Manifest::isBegun)
                    : Optional.empty();
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private String text() throws IOException {
        return new String(zip.readNBytes(LONGEST_MANIFEST), StandardCharsets.UTF_8);
    }

    private Optional<ZipEntry> next() throws IOException {
        return Optional.ofNullable(zip.getNextEntry());
    }

    private void copy(Manifest.Part part, Place place) throws IOException {
        Hashing hashing = new Hashing();
        try (OutputStream out = place.open(part.name())) {
            byte[] octets = new byte[Hashing.BLOCK];
            for (int count = zip.read(octets); count >= 0 && hashing.size() <= part.size(); count = zip.read(octets)) {
                hashing.add(octets, count);
                out.write(octets, 0, count);
            }
        }
        if (hashing.size() != part.size() || !hashing.end().equals(part.hash())) {
            throw damaged(part.name() + " is not what was backed up");
        }
    }

    private StoreUnusableException damaged(String how) {
        return new StoreUnusableException(name + " is damaged (" + how + "); use another backup");
    }
}
