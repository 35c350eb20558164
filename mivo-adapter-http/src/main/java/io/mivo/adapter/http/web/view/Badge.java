package io.mivo.adapter.http.web.view;

import java.util.Optional;

/**
 * The state of a sensor in one word.
 *
 * @param word the result word of the API, or why there is none
 * @param tone how good that is
 * @param age of what it tells; empty for what has none
 * @param freshFor seconds of age until a good state counts as overdue
 */
public record Badge(String word, Tone tone, Optional<Age> age, long freshFor) {
    /** A state without an age. */
    static Badge quiet(String word) {
        return new Badge(word, Tone.QUIET, Optional.empty(), Long.MAX_VALUE);
    }
}
