package io.mivo.app.config;

import java.nio.file.Path;

/**
 * The files of a certificate.
 *
 * @param certificate the chain in PEM, the server's own first
 * @param key its private key in PEM
 */
public record TlsFiles(Path certificate, Path key) {}
