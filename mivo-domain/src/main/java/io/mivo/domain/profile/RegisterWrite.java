package io.mivo.domain.profile;

/**
 * What is to be written to a device's tables in one request.
 *
 * @param span where
 * @param hex two octets per register, high octet first, or 00 or 01 for a coil; in hexadecimal
 * @param function which function writes it
 * @param verify whether it is read back
 */
public record RegisterWrite(RegisterSpan span, String hex, WriteFunction function, boolean verify) {}
