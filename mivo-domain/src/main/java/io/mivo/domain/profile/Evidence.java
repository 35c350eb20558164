package io.mivo.domain.profile;

import io.mivo.domain.value.ValueCode;
import java.util.List;
import java.util.Map;

/**
 * Why a profile can be trusted.
 *
 * @param sources where its registers are told
 * @param agreement for each value the sources that agree about it
 * @param tests registers with the values they must read as
 */
public record Evidence(List<Source> sources, Map<ValueCode, List<String>> agreement, List<ProfileTest> tests) {
    /** Copies in. */
    public Evidence {
        sources = List.copyOf(sources);
        agreement = Map.copyOf(agreement);
        tests = List.copyOf(tests);
    }

    /** How many sources agree about a value; 0 when none is named. */
    public int sourcesFor(ValueCode code) {
        return agreement.getOrDefault(code, List.of()).size();
    }

    /**
     * Where registers are told.
     *
     * @param id its short name within the profile
     * @param reference a manual, or repository, path and commit
     */
    public record Source(String id, String reference) {}
}
