package io.mivo.adapter.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinException;
import io.mivo.adapter.http.api.ApiRoutes;
import io.mivo.adapter.http.problem.Problems;
import io.mivo.adapter.http.route.Gate;
import io.mivo.adapter.http.route.Pages;
import io.mivo.adapter.http.route.Route;
import io.mivo.adapter.http.route.RouteTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The HTTP server of MIVO: the published API, its documentation, health, metrics, and the pages it is given. */
public final class MivoHttpServer {
    private static final Logger LOG = System.getLogger(MivoHttpServer.class.getName());

    private final HttpSettings settings;
    private final RouteTable table;
    private final Javalin javalin;

    /** A server that is not started yet. */
    public MivoHttpServer(HttpPorts ports, HttpSettings settings, Pages pages, Clock clock) {
        this.settings = settings;
        this.table = new RouteTable(routes(ports, pages));
        Gate gate = new Gate(table, ports.recognizeCaller(), settings.metricsToken(), pages.people());
        this.javalin = Javalin.create(config -> configure(config, settings, gate));
    }

    /**
     * Begins to answer.
     *
     * @return the port it listens on
     * @throws UncheckedIOException when it cannot listen there, naming the address
     */
    public int start() {
        try {
            return javalin.start().port();
        } catch (JavalinException failed) {
            throw new UncheckedIOException(cannotListen(failed));
        }
    }

    /** Takes no more requests, lets those that run come to their end for a while, and ends. */
    public void stop() {
        try {
            javalin.stop();
        } catch (JavalinException overdue) {
            LOG.log(Level.WARNING, "requests were still running when the HTTP server had to end", overdue);
        }
    }

    /** Every route it answers. */
    public RouteTable routes() {
        return table;
    }

    private IOException cannotListen(JavalinException failed) {
        String address = settings.host() + ":" + settings.port();
        return new IOException("cannot listen on " + address + ": is the port in use, or not allowed?", failed);
    }

    private static List<Route> routes(HttpPorts ports, Pages pages) {
        List<Route> routes = new ArrayList<>(new ApiRoutes(ports.operations()).routes());
        routes.addAll(pages.routes());
        return routes;
    }

    private static void configure(JavalinConfig config, HttpSettings settings, Gate gate) {
        JettySetup.apply(config, settings);
        gate.register(config.routes);
        Problems.register(config.routes);
    }
}
