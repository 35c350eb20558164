package io.mivo.adapter.fieldbus.modbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
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
        return listening("pymodbus_server.py", ProcessBuilder.Redirect.DISCARD).ready();
    }

    /** RTU frames in TCP. */
    static PymodbusServer startRtu() throws IOException, InterruptedException, URISyntaxException {
        int port = freePort();
        Process process = started("pymodbus_server.py", ProcessBuilder.Redirect.DISCARD, "rtu", String.valueOf(port));
        return new PymodbusServer(process, port).ready();
    }

    /** RTU on a serial line; what is asked before it listens is not answered. */
    static PymodbusServer startRtu(Path device) throws IOException, InterruptedException, URISyntaxException {
        Process process = started("pymodbus_server.py", ProcessBuilder.Redirect.DISCARD, "rtu", device.toString());
        return new PymodbusServer(process, 0);
    }

    /** One that tells about itself by what it prints before it listens. */
    static PymodbusServer startTalking(String script) throws IOException, InterruptedException, URISyntaxException {
        return listening(script, ProcessBuilder.Redirect.PIPE);
    }

    private static PymodbusServer listening(String script, ProcessBuilder.Redirect output)
            throws IOException, InterruptedException, URISyntaxException {
        int port = freePort();
        return new PymodbusServer(started(script, output, String.valueOf(port)), port);
    }

    private static Process started(String script, ProcessBuilder.Redirect output, String... arguments)
            throws IOException, InterruptedException, URISyntaxException {
        File file = new File(PymodbusServer.class.getResource(script).toURI());
        List<String> command = new ArrayList<>(List.of(python(), "-u", file.getPath()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(output)
                .start();
    }

    private PymodbusServer ready() throws IOException, InterruptedException {
        awaitReady();
        return this;
    }

    /** What it prints before a line that is a dot. */
    List<String> linesToDot() throws IOException {
        List<String> lines = new ArrayList<>();
        BufferedReader printed = process.inputReader(StandardCharsets.UTF_8);
        for (String line = printed.readLine(); !".".equals(line); line = printed.readLine()) {
            assertThat(line).as("pymodbus goes on").isNotNull();
            lines.add(line);
        }
        return lines;
    }

    void say(String line) throws IOException {
        BufferedWriter said = process.outputWriter(StandardCharsets.UTF_8);
        said.write(line + "\n");
        said.flush();
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

    void awaitReady() throws IOException, InterruptedException {
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
