package io.mivo.adapter.http.jose;

/**
 * One key among those that somebody hands in.
 *
 * @param pointer where, as a JSON pointer; empty for the whole
 * @param name how a message calls it
 * @param reading understands it
 */
record KeyPart(String pointer, String name, Reading reading) {
    static final String PRIVATE = "holds a PRIVATE key: make a new key pair and register only the public part";

    /** What makes a key of it. */
    interface Reading {
        PublicJwk key() throws UnfitException;
    }

    PublicJwk key() throws UnfitException {
        return reading.key();
    }
}
