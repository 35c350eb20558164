package io.mivo.adapter.fieldbus.line;

import com.fazecast.jSerialComm.SerialPort;
import io.mivo.application.port.driven.Deadline;
import io.mivo.domain.bus.SerialSettings;
import io.mivo.domain.bus.Transport;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A line over a serial port of this machine, which nobody else in this process has open. */
final class SerialConnection implements LineConnection {
    /** Short waits look again and again: the system counts in tenths of a second and may be late by half of one. */
    private static final Duration LONG = SerialDial.SYSTEM_WAIT.plusMillis(50);

    private static final Duration GLANCE = Duration.ofNanos(500_000);

    /** A port that holds back so much has stopped sending; its buffer is four times as large. */
    private static final int MOST_AWAITING = 1024;

    private static final int DRAIN_SIZE = 512;
    private static final int MOST_DRAINS = 128;

    private final SerialPort port;
    private final HeldDevice held;
    private SerialSettings settings;

    SerialConnection(SerialPort port, HeldDevice held, SerialSettings settings) {
        this.port = port;
        this.held = held;
        this.settings = settings;
    }

    @Override
    public void tune(Transport transport) throws IOException {
        SerialSettings wanted = transport.settings().orElse(settings);
        if (!wanted.equals(settings)) {
            if (!SerialDial.set(port, held, wanted)) {
                throw new IOException(SerialFault.of(port.getLastErrorCode()));
            }
            settings = wanted;
        }
    }

    @Override
    public void write(byte[] octets) throws IOException {
        int awaiting = port.bytesAwaitingWrite();
        if (awaiting > MOST_AWAITING) {
            throw new IOException("the port does not send any more: " + awaiting + " octets wait");
        }
        if (awaiting < 0 || port.writeBytes(octets, octets.length) != octets.length) {
            throw gone();
        }
    }

    @Override
    public int read(byte[] into, int from, Deadline deadline) throws IOException {
        int count = taken(into, from);
        while (count == 0) {
            Duration left = deadline.remaining();
            if (left.isZero()) {
                throw new SocketTimeoutException("the deadline has passed");
            }
            count = left.compareTo(LONG) > 0 ? awaited(into, from) : glanced(into, from, left);
        }
        return count;
    }

    private int glanced(byte[] into, int from, Duration left) throws IOException {
        LockSupport.parkNanos((left.compareTo(GLANCE) < 0 ? left : GLANCE).toNanos());
        return taken(into, from);
    }

    /** What is there now; 0 for nothing. */
    private int taken(byte[] into, int from) throws IOException {
        int there = port.bytesAvailable();
        if (there < 0) {
            throw gone();
        }
        return there == 0 ? 0 : awaited(into, from);
    }

    /** Waits for the first octet, though not long; 0 when there was none. */
    private int awaited(byte[] into, int from) throws IOException {
        byte[] arrived = new byte[into.length - from];
        int count = port.readBytes(arrived, arrived.length);
        if (count < 0) {
            throw gone();
        }
        System.arraycopy(arrived, 0, into, from, count);
        return count;
    }

    private static EOFException gone() {
        return new EOFException("the serial port is gone");
    }

    @Override
    public boolean drain() {
        byte[] waste = new byte[DRAIN_SIZE];
        try {
            for (int i = 0; i < MOST_DRAINS; i++) {
                if (taken(waste, 0) == 0) {
                    return true;
                }
            }
            return false;
        } catch (IOException gone) {
            return false;
        }
    }

    @Override
    public void close() {
        port.closePort();
        held.release();
    }
}
