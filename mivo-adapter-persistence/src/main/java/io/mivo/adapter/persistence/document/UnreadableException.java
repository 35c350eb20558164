package io.mivo.adapter.persistence.document;

/** Ends the reading of a document that is no YAML, or more of it than is read. */
final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int line;
    private final String problem;

    UnreadableException(int line, String problem) {
        super(problem);
        this.line = line;
        this.problem = problem;
    }

    UnreadableException(int line, String problem, Throwable cause) {
        super(problem, cause);
        this.line = line;
        this.problem = problem;
    }

    /** Where the reading ended, from 1. */
    int line() {
        return line;
    }

    /** Why it ended. */
    String problem() {
        return problem;
    }
}
