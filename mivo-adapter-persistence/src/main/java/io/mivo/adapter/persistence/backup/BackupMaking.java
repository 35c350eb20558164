package io.mivo.adapter.persistence.backup;

import io.mivo.adapter.persistence.directory.PrivateFiles;
import io.mivo.adapter.persistence.directory.StoreUnusableException;
import io.mivo.adapter.persistence.sqlite.SqliteStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes backups of a data directory while others work with it. A backup is a ZIP file: what it says of itself, the files
 * beside the database, and a copy of the database. Safe for use by many threads.
 */
public final class BackupMaking {
    private final SqliteStore store;
    private final DataFiles files;

    /** Backs up the store of a data directory, and the files beside it. */
    public BackupMaking(SqliteStore store, Path directory) {
        this.store = store;
        this.files = new DataFiles(directory);
    }

    /**
     * A backup that was made.
     *
     * @param manifest what is in it
     * @param size of its file, in octets
     * @param leftOut files that are too large to be MIVO's own
     */
    public record Made(Manifest manifest, long size, List<String> leftOut) {
        /** Copies in. */
        public Made {
            leftOut = List.copyOf(leftOut);
        }
    }

    /** The octets of a part, as often as they are asked for. */
    private interface Content {
        InputStream open() throws IOException;
    }

    /**
     * Makes one. Its file has its name when it is whole, was compared with what was put in, and is on the disk.
     *
     * @param file where; for its owner alone
     * @param replace whether a file that is there gives way
     * @throws StoreUnusableException with one line for a person; nothing is left there
     */
    public Made make(Path file, Manifest.Origin origin, boolean replace) {
        if (!replace) {
            Draft.requireFree(file);
        }
        try (Draft draft = Draft.begin(file)) {
            Path copy = draft.forDatabase();
            store.copyTo(copy);
            DataFiles.Choice choice = files.choose();
            Manifest manifest = write(draft, contents(choice.kept(), copy), origin);
            BackupReading.check(file.toString(), draft.input());
            draft.finish(replace);
            return new Made(manifest, draft.size(), choice.leftOut());
        } catch (IOException cause) {
            throw new StoreUnusableException(PrivateFiles.cannot(file, "be written", cause), cause);
        }
    }

    private static Manifest write(Draft draft, Map<String, Content> contents, Manifest.Origin origin)
            throws IOException {
        List<Manifest.Part> parts = new ArrayList<>();
        for (Map.Entry<String, Content> each : contents.entrySet()) {
            parts.add(part(each.getKey(), each.getValue()));
        }
        Manifest manifest = new Manifest(origin, parts);
        byte[] head = manifest.text().getBytes(StandardCharsets.UTF_8);
        try (ZipOutputStream zip = new ZipOutputStream(draft.output(), StandardCharsets.UTF_8)) {
            put(zip, Manifest.NAME, () -> new ByteArrayInputStream(head));
            for (Map.Entry<String, Content> each : contents.entrySet()) {
                put(zip, each.getKey(), each.getValue());
            }
        }
        return manifest;
    }

    /** The small files are taken in once, since somebody may change them meanwhile; nobody else has the copy. */
    private Map<String, Content> contents(List<Path> kept, Path copy) throws IOException {
        Map<String, Content> contents = new LinkedHashMap<>();
        for (Path file : kept) {
            byte[] octets = Files.readAllBytes(file);
            contents.put(files.name(file), () -> new ByteArrayInputStream(octets));
        }
        contents.put(DataFiles.DATABASE, () -> Files.newInputStream(copy));
        return contents;
    }

    private static Manifest.Part part(String name, Content content) throws IOException {
        try (InputStream in = content.open()) {
            Hashing hashing = Hashing.of(in);
            return new Manifest.Part(name, hashing.size(), hashing.end());
        }
    }

    private static void put(ZipOutputStream zip, String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        try (InputStream in = content.open()) {
            in.transferTo(zip);
        }
        zip.closeEntry();
    }
}
