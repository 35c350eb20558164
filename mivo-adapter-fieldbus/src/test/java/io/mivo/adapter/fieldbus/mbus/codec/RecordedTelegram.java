package io.mivo.adapter.fieldbus.mbus.codec;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A telegram that others have recorded or made, with what independent decoders read in it.
 *
 * @param source the repository and the file it was found in
 * @param expected the first cell of the line that follows it: accepted or refused, then the header's fields
 * @param records the cells of the lines about its records
 */
public record RecordedTelegram(
        String id, String hex, String source, List<String> expected, List<List<String>> records) {

    /** All of them, from the file beside this class. */
    public static List<RecordedTelegram> all() {
        List<RecordedTelegram> telegrams = new ArrayList<>();
        for (String line : lines()) {
            List<String> cells = List.of(line.split("\t", -1));
            if (cells.get(0).equals("telegram")) {
                telegrams.add(new RecordedTelegram(
                        cells.get(1), cells.get(2), cells.get(3), new ArrayList<>(), new ArrayList<>()));
            } else if (cells.get(0).equals("record")) {
                telegrams.get(telegrams.size() - 1).records().add(cells);
            } else {
                telegrams.get(telegrams.size() - 1).expected().addAll(cells);
            }
        }
        return telegrams;
    }

    private static List<String> lines() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RecordedTelegram.class.getResourceAsStream("telegrams.tsv")),
                StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether decoders accept it. */
    public boolean isAccepted() {
        return expected.get(0).equals("accepted");
    }

    /** What is expected of the header, where anything is: identification, maker, version, type, access, status. */
    public Stream<String> header() {
        return expected.stream().skip(1);
    }

    @Override
    public String toString() {
        return id;
    }
}
