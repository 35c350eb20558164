package io.mivo.adapter.fieldbus.mbus;

/** The entry point of the fuzzer: looks for octets that are not borne. */
public final class AnyOctetsFuzzer {
    private AnyOctetsFuzzer() {}

    /** Called by Jazzer with each input. */
    public static void fuzzerTestOneInput(byte[] octets) {
        AnyOctets.areBorne(octets);
    }
}
