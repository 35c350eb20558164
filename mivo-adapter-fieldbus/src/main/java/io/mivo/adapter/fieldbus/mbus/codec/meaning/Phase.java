package io.mivo.adapter.fieldbus.mbus.codec.meaning;

/** The conductors of a three-phase supply at which, or between which, something is measured. */
public enum Phase {
    L1(1),
    L2(2),
    L3(3),
    N(4),
    L1_L2(5),
    L2_L3(6),
    L3_L1(7);

    private final int vife;

    Phase(int vife) {
        this.vife = vife;
    }

    /** The VIFE that follows FC. */
    int vife() {
        return vife;
    }
}
