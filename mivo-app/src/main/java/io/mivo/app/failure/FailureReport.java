package io.mivo.app.failure;

import io.mivo.adapter.persistence.directory.StoreUnusableException;
import io.mivo.domain.refusal.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells a person why a command failed: one line on stderr; the rest goes to the log, shown with {@code --verbose}. */
public final class FailureReport implements IExecutionExceptionHandler {
    private static final System.Logger LOG = System.getLogger(FailureReport.class.getName());

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        LOG.log(Level.DEBUG, "the command failed", failure);
        lines(failure).forEach(line -> command.getErr().println(line));
        command.getErr().flush();
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static List<String> lines(Exception failure) {
        return failure instanceof FailedException failed
                ? failed.lines()
                : List.of("mivo: " + message(failure).replaceAll("\\R+", " "));
    }

    private static String message(Exception failure) {
        boolean told = failure instanceof StoreUnusableException
                || failure instanceof RefusedException
                || failure instanceof IOException;
        return told ? text(failure) : wrapped(failure).orElse("unexpected failure: " + failure);
    }

    private static Optional<String> wrapped(Exception failure) {
        return Optional.ofNullable(failure.getCause())
                .filter(cause -> failure instanceof UncheckedIOException)
                .map(FailureReport::text);
    }

    private static String text(Throwable failure) {
        return Optional.ofNullable(failure.getMessage()).orElseGet(failure::toString);
    }
}
