package io.mivo.app.failure;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;

/** Tells a person how a command is used instead: what is wrong, and where the help is. */
public final class UsageReport implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException fault, String[] arguments) {
        CommandLine command = fault.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        command.getErr().println("mivo: " + String.valueOf(fault.getMessage()).replaceAll("\\R+", " "));
        command.getErr().println("Try '" + name + " --help'.");
        command.getErr().flush();
        return CommandLine.ExitCode.USAGE;
    }
}
