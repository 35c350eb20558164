package io.mivo.adapter.fieldbus.line;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import io.mivo.domain.bus.Parity;
import io.mivo.domain.bus.SerialSettings;
import io.mivo.domain.bus.Transport;
import java.time.Duration;
import java.util.Map;

/**
 * One attempt to open the port that a name leads to now. With {@link SerialConnection} the only class that touches
 * jSerialComm, which loads a native library as soon as it is looked at.
 */
final class SerialDial {
    /** How long the system waits for octets in one go: its unit is a tenth of a second. */
    static final Duration SYSTEM_WAIT = Duration.ofMillis(100);

    private static final Map<Parity, Integer> PARITIES = Map.of(
            Parity.NONE, SerialPort.NO_PARITY, Parity.ODD, SerialPort.ODD_PARITY, Parity.EVEN, SerialPort.EVEN_PARITY);

    private SerialDial() {}

    /** The open port. */
    static SerialConnection open(Transport.Serial transport) throws LineDownException {
        HeldDevice held = HeldDevice.of(transport.device());
        boolean opened = false;
        try {
            SerialConnection connection = new SerialConnection(port(held, transport.line()), held, transport.line());
            opened = true;
            return connection;
        } catch (SerialPortInvalidPortException vanished) {
            throw held.down(SerialFault.GONE, vanished);
        } catch (LinkageError unloaded) {
            throw held.down("the library for serial ports does not load on this machine", unloaded);
        } finally {
            if (!opened) {
                held.release();
            }
        }
    }

    private static SerialPort port(HeldDevice held, SerialSettings settings) throws LineDownException {
        SerialPort port = SerialPort.getCommPort(held.device().toString());
        set(port, held, settings);
        port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, (int) SYSTEM_WAIT.toMillis(), 0);
        if (!port.openPort(0)) {
            throw held.down(SerialFault.ofOpening(port.getLastErrorCode(), held.device()));
        }
        return port;
    }

    /** Sets a port, also an open one; whether it took the settings. A pseudo terminal has no parity, and refuses to try. */
    static boolean set(SerialPort port, HeldDevice held, SerialSettings settings) {
        int stopBits = settings.stopBits() == 1 ? SerialPort.ONE_STOP_BIT : SerialPort.TWO_STOP_BITS;
        int parity = held.isPseudoTerminal()
                ? SerialPort.NO_PARITY
                : PARITIES.getOrDefault(settings.parity(), SerialPort.EVEN_PARITY);
        return port.setComPortParameters(settings.baud(), settings.dataBits(), stopBits, parity);
    }
}
