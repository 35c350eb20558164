package io.mivo.adapter.http.web.view;

import java.util.Locale;

/** How good a state is, which chooses its colour; the word beside it says the same. */
public enum Tone {
    GOOD,
    UNSURE,
    BAD,
    QUIET;

    /** The class of the style sheet. */
    public String style() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
