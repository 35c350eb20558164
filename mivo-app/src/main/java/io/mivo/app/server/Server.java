package io.mivo.app.server;

import io.mivo.app.config.ServerConfig;
import io.mivo.app.terminal.Terminal;
import java.io.PrintWriter;
import java.util.Optional;

/** Runs the server for as long as the program lives. */
public final class Server {
    private Server() {}

    /** Starts the server, says so, and waits for a signal. */
    public static void serve(ServerConfig config, PrintWriter out) {
        OrderlyEnd end = new OrderlyEnd();
        boolean started = false;
        try {
            started = start(config, end, out);
        } finally {
            if (!started) {
                end.now();
            }
        }
        end.awaitSignal();
    }

    private static boolean start(ServerConfig config, OrderlyEnd end, PrintWriter out) {
        RunningServer server = new RunningServer(config, System.getenv());
        end.first(server::close);
        Optional<String> link = server.offerSetup();
        out.println("MIVO ready on " + server.url());
        link.filter(secret -> Terminal.STDOUT.isRead())
                .ifPresent(secret -> out.println("Choose the administrator's password at " + secret));
        out.flush();
        return true;
    }
}
