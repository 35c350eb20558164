package io.mivo.domain.access;

import java.util.Arrays;
import java.util.Optional;

/** Who has to have a second factor; whoever has to and has none can only set one up. */
public enum FactorDuty {
    /** Nobody: whoever wants one has one. */
    OPTIONAL("optional"),
    /** Administrators. */
    ADMINISTRATORS("administrators"),
    /** Everyone who logs in. */
    EVERYONE("everyone");

    private final String word;

    FactorDuty(String word) {
        this.word = word;
    }

    /** The duty written so. */
    public static Optional<FactorDuty> ofWord(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /** As a settings file writes it. */
    public String word() {
        return word;
    }

    /** Whether people of a role have to. */
    public boolean binds(Role role) {
        return this == EVERYONE || (this == ADMINISTRATORS && role == Role.ADMINISTRATOR);
    }
}
