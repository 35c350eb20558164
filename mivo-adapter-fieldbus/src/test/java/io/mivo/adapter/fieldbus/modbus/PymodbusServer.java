package io.mivo.adapter.fieldbus.modbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A server of another implementation, pymodbus of Debian; tests that need it are skipped where it is missing, but not in CI. */
record PymodbusServer(Process process, int port) implements AutoCloseable {
    private static final List<String> PYTHONS = List.of("/usr/bin/python3", "python3");
    private static final String NEEDED = "from pymodbus.datastore import ModbusSlaveContext;"
            + "from pymodbus.payload import BinaryPayloadBuilder;from pymodbus.server import StartTcpServer";
    private static final long START_NANOS = TimeUnit.SECONDS.toNanos(20);

    /** Modbus TCP. */
    static PymodbusServer start() throws IOException, InterruptedException, URISyntaxException {
        int port = freePort();
        PymodbusServer server = new PymodbusServer(started(List.of(String.valueOf(port))), port);
        server.awaitReady();
        return server;
    }

    /** RTU frames in TCP. */
    static PymodbusServer startRtu() throws IOException, InterruptedException, URISyntaxException {
        int port = freePort();
        PymodbusServer server = new PymodbusServer(started(List.of("rtu", String.valueOf(port))), port);
        server.awaitReady();
        return server;
    }

    /** RTU on a serial line; what is asked before it listens is not answered. */
    static PymodbusServer startRtu(Path device) throws IOException, InterruptedException, URISyntaxException {
        return new PymodbusServer(started(List.of("rtu", device.toString())), 0);
    }

    private static Process started(List<String> arguments)
            throws IOException, InterruptedException, URISyntaxException {
        File script =
                new File(PymodbusServer.class.getResource("pymodbus_server.py").toURI());
        List<String> command = new ArrayList<>(List.of(python(), script.getPath()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static String python() throws InterruptedException {
        Optional<String> found = Optional.empty();
        for (String python : PYTHONS) {
            found = found.isPresent() || !hasPymodbus(python) ? found : Optional.of(python);
        }
        if ("true".equals(System.getenv("CI"))) {
            assertThat(found)
                    .as("python3 with pymodbus 3.0, which CI must have")
                    .isPresent();
        }
        assumeTrue(found.isPresent(), "python3 with pymodbus 3.0 is missing (Debian: python3-pymodbus)");
        return found.get();
    }

    private static boolean hasPymodbus(String python) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(python, "-c", NEEDED)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        long began = System.nanoTime();
        while (!answers()) {
            assertThat(process.isAlive()).as("pymodbus runs").isTrue();
            assertThat(System.nanoTime() - began).as("pymodbus listens in time").isLessThan(START_NANOS);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private boolean answers() throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            InputStream open = socket.getInputStream();
            return open.available() >= 0;
        } catch (java.net.ConnectException notYet) {
            return false;
        }
    }
}
