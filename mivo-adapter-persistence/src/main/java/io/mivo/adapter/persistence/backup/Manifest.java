package io.mivo.adapter.persistence.backup;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a backup says of itself, at its beginning.
 *
 * @param origin of what it is a backup
 * @param parts what is in it, in this order
 */
public record Manifest(Origin origin, List<Part> parts) {
    static final String NAME = "manifest.txt";
    private static final String MARK = "MIVO backup 1";
    private static final String PART = "part";

    /** Copies in. */
    public Manifest {
        parts = List.copyOf(parts);
    }

    /**
     * Of what a backup is one.
     *
     * @param serial of the unit
     * @param name of the unit
     * @param madeAt when the backup was begun
     * @param mivo the version of MIVO that made it
     * @param database the version of its database
     */
    public record Origin(String serial, String name, Instant madeAt, String mivo, int database) {
        /** The unit as people know it. */
        public String unit() {
            return serial + " (" + name + ")";
        }
    }

    /**
     * A file in a backup.
     *
     * @param name from the data directory down, with slashes
     * @param size in octets
     * @param hash SHA-256, in hexadecimal
     */
    public record Part(String name, long size, String hash) {}

    /** The part of a name. */
    Optional<Part> part(String name) {
        return parts.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** As it stands in a backup. */
    String text() {
        String head = String.join(
                "\n",
                MARK,
                "unit " + oneLine(origin.serial()),
                "name " + oneLine(origin.name()),
                "made " + origin.madeAt(),
                "mivo " + oneLine(origin.mivo()),
                "database " + origin.database());
        return parts.stream()
                .map(each -> PART + " " + each.hash() + " " + each.size() + " " + each.name())
                .collect(Collectors.joining("\n", head + "\n", "\n"));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R|\\p{Cntrl}", " ");
    }

    /** Whether a text begins as that of a backup does, of whatever version. */
    static boolean isBegun(String text) {
        return text.startsWith("MIVO backup ");
    }

    /** What a text says; empty when it is not whole, or of a form that this MIVO does not know. */
    static Optional<Manifest> read(String text) {
        if (!text.startsWith(MARK + "\n") || !text.endsWith("\n")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Manifest(origin(text), parts(text)));
        } catch (DateTimeException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static Origin origin(String text) {
        Map<String, String> values = text.lines()
                .skip(1)
                .map(line -> line.split(" ", 2))
                .filter(words -> words.length == 2 && !words[0].equals(PART))
                .collect(Collectors.toMap(words -> words[0], words -> words[1]));
        return new Origin(
                value(values, "unit"),
                value(values, "name"),
                Instant.parse(value(values, "made")),
                value(values, "mivo"),
                Integer.parseInt(value(values, "database")));
    }

    private static String value(Map<String, String> values, String key) {
        return Optional.ofNullable(values.get(key)).orElseThrow(() -> new IllegalArgumentException("no " + key));
    }

    private static List<Part> parts(String text) {
        return text.lines()
                .map(line -> line.split(" ", 4))
                .filter(words -> words.length == 4 && words[0].equals(PART))
                .map(words -> new Part(DataFiles.requireName(words[3]), Long.parseLong(words[2]), words[1]))
                .toList();
    }
}
