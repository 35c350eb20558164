package io.mivo.domain.access;

/**
 * With what, and from where, somebody uses the web interface.
 *
 * @param address of the network, as {@code 192.0.2.7}
 * @param browser for people, as {@code Firefox on Linux}; what a browser says of itself, so nothing to rely on
 */
public record WebClient(String address, String browser) {}
