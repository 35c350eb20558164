package io.mivo.app.wiring;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** What this host calls itself. */
final class HostName {
    private HostName() {}

    /** Its name, unless it has none. */
    static Optional<String> own() {
        try {
            return Optional.of(InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException nameless) {
            return Optional.empty();
        }
    }
}
