package io.mivo.adapter.fieldbus.modbus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A program in C that speaks Modbus by libmodbus, compiled where there is a compiler and the library. */
public record CompiledProgram(Path executable) {
    private static final Path COMPILER = Path.of("/usr/bin/gcc");
    private static final Path HEADER = Path.of("/usr/include/modbus/modbus.h");

    /** Whether it can be made here. */
    public static boolean canBeMade() {
        return Files.isExecutable(COMPILER) && Files.exists(HEADER);
    }

    /** Compiles a resource that stands beside a class. */
    public static CompiledProgram of(Class<?> beside, String source, Path directory)
            throws IOException, InterruptedException {
        Path copy = directory.resolve(source);
        try (InputStream resource = Objects.requireNonNull(beside.getResourceAsStream(source))) {
            Files.copy(resource, copy);
        }
        Path executable = directory.resolve(source.replace(".c", ""));
        Process compiler = new ProcessBuilder(
                        COMPILER.toString(), "-O2", "-o", executable.toString(), copy.toString(), "-lmodbus")
                .inheritIO()
                .start();
        if (compiler.waitFor() != 0) {
            throw new IOException("gcc ended with " + compiler.exitValue());
        }
        return new CompiledProgram(executable);
    }

    /** Starts it. */
    public Process start(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(executable.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        TimeUnit.MILLISECONDS.sleep(100);
        return process;
    }
}
