package io.mivo.domain.value;

/** The conductor, or pair of conductors, that an electric value belongs to. */
public enum Phase {
    NONE(""),
    L1("L1"),
    L2("L2"),
    L3("L3"),
    N("N"),
    L1_L2("L1L2"),
    L2_L3("L2L3"),
    L3_L1("L3L1");

    private final String word;

    Phase(String word) {
        this.word = word;
    }

    /** The part of a value code that names it; empty for none. */
    public String word() {
        return word;
    }
}
