package io.mivo.app.cli;

import io.mivo.app.config.Binding;
import io.mivo.app.demo.Demo;
import io.mivo.app.logging.Messages;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mivo demo}: runs the server with a simulated building. */
@Command(
        name = "demo",
        description = {
            "Run the server with a simulated building behind real sockets, to look around.",
            "Prints a line for each sensor as soon as it is read, then links and commands to go on with."
        })
public final class DemoCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--http",
            paramLabel = "HOST:PORT",
            converter = BindingConverter.class,
            defaultValue = "127.0.0.1:8080",
            description = "Where to listen, on the loopback; 127.0.0.1:8080 when absent, port 0 takes a free one.")
    private Binding http;

    @Option(names = "--data", paramLabel = "DIR", description = "A data directory; a temporary one when absent.")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--once", description = "End after the first readings.")
    private boolean once;

    @Override
    public void run() {
        if (!http.isLoopback()) {
            throw new ParameterException(spec.commandLine(), "--http: a demo listens on the loopback only");
        }
        Messages.ofServer();
        Demo.run(new Demo.Order(http, data, once), spec.commandLine().getOut());
    }
}
