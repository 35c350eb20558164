package io.mivo.app.detect;

import io.mivo.application.port.driving.DetectRegisters.Displayed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import picocli.CommandLine;

/** The numbers that a display shows: those given beforehand, then what a person reads off it. For one thread. */
public final class DisplayedValues {
    private final Queue<Displayed> given;
    private final PrintWriter err;
    private final boolean isTerminal;
    private final boolean isAsking;
    private final BufferedReader input;

    /** These, then those on stdin, when there are none or somebody sits at a terminal. */
    public DisplayedValues(List<Displayed> given, CommandLine command) {
        this.given = new ArrayDeque<>(given);
        this.err = command.getErr();
        this.isTerminal = Optional.ofNullable(System.console())
                .filter(console -> "terminal".equals(System.getProperty("mivo.stdout")))
                .isPresent();
        this.isAsking = given.isEmpty() || isTerminal;
        this.input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    }

    /** Whether the next one is known before the display shows it, so that it must be waited for. */
    boolean isNextGiven() {
        return !given.isEmpty();
    }

    /** The next one; empty when there are no more. */
    Optional<Displayed> next() {
        if (!given.isEmpty()) {
            return Optional.of(given.remove());
        }
        return isAsking ? asked() : Optional.empty();
    }

    private Optional<Displayed> asked() {
        for (Optional<String> line = line(); line.isPresent(); line = line()) {
            Optional<Displayed> number = line.flatMap(this::number);
            if (number.isPresent()) {
                return number;
            }
        }
        return Optional.empty();
    }

    /** The next line; empty at the end of input and, from a person, for an empty one. */
    private Optional<String> line() {
        if (isTerminal) {
            err.print("the display shows now (nothing to end): ");
            err.flush();
        }
        try {
            return Optional.ofNullable(input.readLine()).map(String::strip).filter(line -> !line.isEmpty());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Optional<Displayed> number(String line) {
        try {
            return Optional.of(new Displayed(new BigDecimal(line)));
        } catch (NumberFormatException none) {
            err.println("'" + line + "' is no number such as 238.4");
            return Optional.empty();
        }
    }
}
