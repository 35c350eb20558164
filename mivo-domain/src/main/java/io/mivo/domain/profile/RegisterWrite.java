package io.mivo.domain.profile;

import java.util.Optional;

/**
 * What is to be written to a device's tables in one request.
 *
 * @param span where; also what is read back
 * @param hex two octets per register, high octet first, or 00 or 01 for a coil; in hexadecimal
 * @param bits which bits of it are meant, shaped like it; empty for all. The others keep what the device has there
 * @param function which function writes it
 * @param verify whether it is read back
 */
public record RegisterWrite(
        RegisterSpan span, String hex, Optional<String> bits, WriteFunction function, boolean verify) {
    /** Writes whole entries. */
    public RegisterWrite(RegisterSpan span, String hex, WriteFunction function, boolean verify) {
        this(span, hex, Optional.empty(), function, verify);
    }
}
