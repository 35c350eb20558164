package io.mivo.domain.profile;

/**
 * The order of the octets of a value wider than one register, told on a value ABCD whose most significant octet is A.
 */
public enum RegisterOrder {
    /** As the standard sends registers, most significant register first. */
    ABCD(false, false),
    /** Least significant register first. */
    CDAB(true, false),
    /** Octets swapped within each register. */
    BADC(false, true),
    /** Wholly little-endian. */
    DCBA(true, true);

    private final boolean registersReversed;
    private final boolean octetsSwapped;

    RegisterOrder(boolean registersReversed, boolean octetsSwapped) {
        this.registersReversed = registersReversed;
        this.octetsSwapped = octetsSwapped;
    }

    /** Whether the least significant register comes first. */
    public boolean reversesRegisters() {
        return registersReversed;
    }

    /** Whether the octets within a register are swapped. */
    public boolean swapsOctets() {
        return octetsSwapped;
    }
}
