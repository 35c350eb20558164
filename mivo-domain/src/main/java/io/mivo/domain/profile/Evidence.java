package io.mivo.domain.profile;

import io.mivo.domain.value.ValueCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why a profile can be trusted.
 *
 * @param sources where its registers are told
 * @param values what stands behind each of its values
 * @param tests registers with the values they must read as
 */
public record Evidence(List<Source> sources, Map<ValueCode, Background> values, List<ProfileTest> tests) {
    /** Copies in. */
    public Evidence {
        sources = List.copyOf(sources);
        values = Map.copyOf(values);
        tests = List.copyOf(tests);
    }

    /** How many sources agree about a value; 0 when none is named. */
    public int sourcesFor(ValueCode code) {
        return background(code).sources().size();
    }

    /** What a code that is not in the catalogue means here, in words. */
    public Optional<String> meaningOf(ValueCode code) {
        return background(code).meaning();
    }

    private Background background(ValueCode code) {
        return values.getOrDefault(code, Background.NONE);
    }

    /**
     * Where registers are told.
     *
     * @param id its short name within the profile
     * @param reference a manual, or repository, path and commit
     */
    public record Source(String id, String reference) {}

    /**
     * What stands behind a value.
     *
     * @param sources the short names of the sources that agree about it
     * @param meaning in words, of a code that is not in the catalogue
     */
    public record Background(List<String> sources, Optional<String> meaning) {
        /** Nothing. */
        public static final Background NONE = new Background(List.of(), Optional.empty());

        /** Copies in. */
        public Background {
            sources = List.copyOf(sources);
        }
    }
}
