package io.mivo.application.port.driven;

import java.util.Set;

/** What somebody who guesses passwords would try first. Safe for use by many threads. */
public interface FirstGuesses {
    /** Whether a password is one of those that people choose most often, in capitals or not. */
    boolean isCommon(String password);

    /** What the unit and its host are called. */
    Set<String> names();
}
