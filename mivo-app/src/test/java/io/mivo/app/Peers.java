package io.mivo.app;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** Devices that are not MIVO's own, as Python programs. */
final class Peers {
    /** Debian's packages belong to this one. */
    private static final String PYTHON = "/usr/bin/python3";

    private Peers() {}

    /** A peer and where it listens. */
    record Peer(RunningProgram program, int port) implements AutoCloseable {
        @Override
        public void close() {
            program.close();
        }
    }

    /** M-Bus slaves; each address with its telegrams in hexadecimal digits, as {@code 5=68...16}. */
    static Peer mbus(Path scratch, String delay, String... slaves) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(script(scratch, "mbus_slave.py").toString(), delay));
        command.addAll(List.of(slaves));
        RunningProgram program = python(scratch, command);
        return new Peer(program, Integer.parseInt(program.line(line -> line.matches("\\d+"))));
    }

    /** The server of pymodbus. */
    static Peer modbus(Path scratch) throws IOException, InterruptedException {
        require("pymodbus");
        int port = freePort();
        RunningProgram program =
                python(scratch, List.of(script(scratch, "modbus_server.py").toString(), Integer.toString(port)));
        awaitPort(port, program);
        return new Peer(program, port);
    }

    /** The server of pymodbus with a register map drawn by lot, which it tells first. */
    static Peer registerMap(Path scratch, int seed) throws IOException, InterruptedException {
        require("pymodbus");
        int port = freePort();
        String script = script(scratch, "register_map.py").toString();
        RunningProgram program = python(scratch, List.of(script, Integer.toString(port), Integer.toString(seed)));
        awaitPort(port, program);
        return new Peer(program, port);
    }

    /** Skips the test when a package is missing; fails it where nothing may be missing. */
    private static void require(String module) throws IOException, InterruptedException {
        boolean there = Files.isExecutable(Path.of(PYTHON))
                && new ProcessBuilder(PYTHON, "-c", "import " + module).start().waitFor() == 0;
        if (!there && "true".equals(System.getenv("CI"))) {
            throw new AssertionError(PYTHON + " has no " + module);
        }
        Assumptions.assumeTrue(there, PYTHON + " has no " + module);
    }

    private static RunningProgram python(Path scratch, List<String> arguments)
            throws IOException, InterruptedException {
        require("socket");
        List<String> command = new ArrayList<>(List.of(PYTHON, "-u"));
        command.addAll(arguments);
        return RunningProgram.start(scratch, Map.of(), command);
    }

    private static Path script(Path scratch, String name) throws IOException {
        Path copy = Files.createTempDirectory(scratch, "peer").resolve(name);
        try (InputStream script = Peers.class.getResourceAsStream("peer/" + name)) {
            Files.copy(script, copy);
        }
        return copy;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void awaitPort(int port, RunningProgram program) throws IOException, InterruptedException {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!isOpen(port)) {
            if (System.nanoTime() > end || !program.isRunning()) {
                throw new AssertionError("the peer does not listen: " + program.stderr());
            }
            Thread.sleep(50);
        }
    }

    private static boolean isOpen(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException closed) {
            return false;
        }
    }
}
