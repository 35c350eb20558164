package io.mivo.adapter.fieldbus.line;

import io.mivo.domain.bus.SerialDevice;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A serial device that a connection has to itself: whatever names lead to it, nobody else in this process opens it until
 * it is released. Safe for use by many threads.
 */
final class HeldDevice {
    private static final Path PSEUDO_TERMINALS = Path.of("/dev/pts");
    private static final Map<Path, HeldDevice> HELD = new ConcurrentHashMap<>();

    private final SerialDevice name;
    private final Path device;

    private HeldDevice(SerialDevice name, Path device) {
        this.name = name;
        this.device = device;
    }

    /** Follows a name and holds what it leads to now. */
    static HeldDevice of(SerialDevice name) throws LineDownException {
        HeldDevice wanted = new HeldDevice(name, followed(name));
        HeldDevice other = HELD.putIfAbsent(wanted.device, wanted);
        if (other != null) {
            throw wanted.down("leads to " + wanted.device + ", which is open as " + other.name);
        }
        return wanted;
    }

    private static Path followed(SerialDevice name) throws LineDownException {
        try {
            return Path.of(name.path()).toRealPath();
        } catch (AccessDeniedException denied) {
            throw new LineDownException(name + ": permission denied on the way to it", denied);
        } catch (IOException missing) {
            throw new LineDownException(name + ": no such device; is its adapter plugged in?", missing);
        }
    }

    /** Where the name led to. */
    Path device() {
        return device;
    }

    /** Whether there is no wire, but another program at its other end. */
    boolean isPseudoTerminal() {
        return device.startsWith(PSEUDO_TERMINALS);
    }

    /** Lets others have it; once is enough. */
    void release() {
        HELD.remove(device, this);
    }

    /** Why it cannot be used. */
    LineDownException down(String reason) {
        return new LineDownException(name + ": " + reason);
    }

    /** Why it cannot be used. */
    LineDownException down(String reason, Throwable cause) {
        return new LineDownException(name + ": " + reason, cause);
    }
}
