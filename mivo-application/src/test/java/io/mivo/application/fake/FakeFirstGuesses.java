package io.mivo.application.fake;

import io.mivo.application.port.driven.FirstGuesses;
import java.util.Locale;
import java.util.Set;

/** A few first guesses at a unit called Westhaven. */
public final class FakeFirstGuesses implements FirstGuesses {
    private static final Set<String> COMMON = Set.of("password", "qwertyuiop", "qwertzuiop", "football", "1q2w3e4r5t");

    @Override
    public boolean isCommon(String password) {
        return COMMON.contains(password.toLowerCase(Locale.ROOT));
    }

    @Override
    public Set<String> names() {
        return Set.of("Westhaven");
    }
}
