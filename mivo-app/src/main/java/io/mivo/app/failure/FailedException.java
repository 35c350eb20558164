package io.mivo.app.failure;

import java.util.List;

/** A command that cannot do what it was asked; told in one line, or in one line for each fault of a file. */
public final class FailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> lines;

    /** With one line for a person. */
    public FailedException(String line) {
        super(line);
        this.lines = List.of("mivo: " + line);
    }

    /** With one line for a person and what noticed it. */
    public FailedException(String line, Exception cause) {
        super(line, cause);
        this.lines = List.of("mivo: " + line);
    }

    /** With the faults of a file, each with its place. */
    public FailedException(List<String> faults) {
        super(String.join("; ", faults));
        this.lines = List.copyOf(faults);
    }

    /** What a person is told. */
    public List<String> lines() {
        return lines;
    }
}
