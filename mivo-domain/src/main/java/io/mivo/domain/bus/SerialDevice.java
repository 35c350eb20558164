package io.mivo.domain.bus;

import java.util.regex.Pattern;

/**
 * Names a serial port of this machine, also by a link such as those in {@code /dev/serial/by-id} that follow an adapter
 * from socket to socket.
 *
 * @param path absolute; looked up anew each time the port is opened
 */
public record SerialDevice(String path) {
    private static final Pattern FORM = Pattern.compile("(/[^/\\p{Cntrl}]+)+");
    private static final Pattern IDLE_STEPS = Pattern.compile("/(\\./|/)+");

    /** Refuses what is no absolute path, naming it. */
    public SerialDevice {
        path = IDLE_STEPS.matcher(path).replaceAll("/");
        if (!FORM.matcher(path).matches()) {
            throw new IllegalArgumentException(
                    "'" + path + "' is not a serial device such as /dev/ttyUSB0 or /dev/serial/by-id/...");
        }
    }

    @Override
    public String toString() {
        return path;
    }
}
