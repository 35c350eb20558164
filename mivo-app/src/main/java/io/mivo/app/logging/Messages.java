package io.mivo.app.logging;

import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** Which messages of the log go to stderr. */
public final class Messages {
    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger OURS = Logger.getLogger("io.mivo");

    /** Tells of a failed start a second time. */
    private static final Logger SERVER = Logger.getLogger("io.javalin.Javalin");

    private Messages() {}

    /** Those of a command that does one thing: nothing, unless details are asked for. */
    public static void ofCommand(boolean verbose) {
        set(verbose, Level.OFF, Level.OFF);
    }

    /** Those of a server, in as much detail as was asked for. */
    public static void ofServer() {
        set(Level.FINE.equals(OURS.getLevel()), Level.INFO, Level.WARNING);
    }

    private static void set(boolean verbose, Level ours, Level others) {
        LogManager.getLogManager().reset();
        Handler handler = new ConsoleHandler();
        handler.setLevel(Level.ALL);
        handler.setFormatter(new LineFormatter(verbose));
        ROOT.addHandler(handler);
        ROOT.setLevel(verbose ? Level.WARNING : others);
        SERVER.setLevel(verbose ? Level.WARNING : Level.OFF);
        OURS.setLevel(verbose ? Level.FINE : ours);
    }
}
