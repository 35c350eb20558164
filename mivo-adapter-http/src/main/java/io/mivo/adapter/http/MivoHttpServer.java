package io.mivo.adapter.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinException;
import io.mivo.adapter.http.api.ApiRoutes;
import io.mivo.adapter.http.observe.HealthRoutes;
import io.mivo.adapter.http.observe.MetricsRoutes;
import io.mivo.adapter.http.observe.RequestCounts;
import io.mivo.adapter.http.openapi.OpenApiRoutes;
import io.mivo.adapter.http.problem.Problems;
import io.mivo.adapter.http.route.Gate;
import io.mivo.adapter.http.route.Pages;
import io.mivo.adapter.http.route.Route;
import io.mivo.adapter.http.route.RouteTable;
import io.mivo.adapter.http.token.MetadataRoutes;
import io.mivo.adapter.http.token.PublicUrls;
import io.mivo.adapter.http.token.TokenRoutes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.NetworkConnector;

/** The HTTP server of MIVO: the published API, its documentation, health, metrics, and the pages it is given. */
public final class MivoHttpServer {
    private static final Logger LOG = System.getLogger(MivoHttpServer.class.getName());

    private final HttpSettings settings;
    private final RequestCounts requests = new RequestCounts();
    private final AtomicBoolean ready = new AtomicBoolean();
    private final RouteTable table;
    private final Javalin javalin;

    /** A server that is not started yet. */
    public MivoHttpServer(HttpPorts ports, HttpSettings settings, Pages pages, Clock clock) {
        this.settings = settings;
        PublicUrls urls = new PublicUrls(settings.publicUrls(), this::urls);
        this.table = new RouteTable(routes(ports, urls, pages, clock));
        Gate.Machines machines = new Gate.Machines(ports.recognizeCaller(), ports.recordRefusal(), urls::names);
        Gate gate = new Gate(table, machines, settings.metricsToken(), pages.people());
        this.javalin = Javalin.create(config -> configure(config, gate));
    }

    /**
     * Begins to answer.
     *
     * @return the port it listens on
     * @throws UncheckedIOException when it cannot listen there, naming the address
     */
    public int start() {
        try {
            int port = javalin.start().port();
            ready.set(true);
            return port;
        } catch (JavalinException failed) {
            throw new UncheckedIOException(cannotListen(failed));
        }
    }

    /** How it is called at each of its doors, once it has begun to answer. */
    public List<String> urls() {
        List<Connector> connectors = List.of(javalin.jettyServer().server().getConnectors());
        return IntStream.range(0, settings.doors().size())
                .mapToObj(index -> settings.doors().get(index).at(port(connectors.get(index))))
                .map(HttpSettings.Door::url)
                .toList();
    }

    private static int port(Connector connector) {
        return ((NetworkConnector) connector).getLocalPort();
    }

    /** Takes no more requests, lets those that run come to their end for a while, and ends. */
    public void stop() {
        ready.set(false);
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
        String addresses = settings.doors().stream()
                .map(door -> door.host() + ":" + door.port())
                .collect(Collectors.joining(" and "));
        return new IOException("cannot listen on " + addresses + ": is the port in use, or not allowed?", failed);
    }

    private List<Route> routes(HttpPorts ports, PublicUrls urls, Pages pages, Clock clock) {
        List<Route> routes = new ArrayList<>();
        routes.addAll(new ApiRoutes(ports.operations()).routes());
        routes.addAll(new TokenRoutes(ports.tokens(), urls, clock).routes());
        routes.addAll(new MetadataRoutes(ports.recognizeCaller(), urls).routes());
        routes.addAll(new OpenApiRoutes().routes());
        routes.addAll(new HealthRoutes(ready::get).routes());
        routes.addAll(new MetricsRoutes(ports.observeLines(), requests).routes());
        routes.addAll(pages.routes());
        return routes;
    }

    private void configure(JavalinConfig config, Gate gate) {
        JettySetup.apply(config, settings);
        gate.register(config.routes);
        Problems.register(config.routes);
        config.routes.after(requests::count);
    }
}
