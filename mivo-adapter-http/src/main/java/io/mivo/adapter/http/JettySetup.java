package io.mivo.adapter.http;

import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.mivo.adapter.http.HttpSettings.Door;
import io.mivo.adapter.http.HttpSettings.Limits;
import io.mivo.adapter.http.problem.Problems;
import io.mivo.adapter.http.problem.ServerProblems;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Sets the server under Javalin up: bounded threads and headers, nothing told about itself, its own problems as ours. */
final class JettySetup {
    private static final int FEWEST_THREADS = 8;
    private static final int MOST_CONNECTIONS = 1000;
    private static final int THREAD_IDLE_MILLIS = 60_000;
    private static final int MOST_HEADER_BYTES = 16 * 1024;

    private JettySetup() {}

    static void apply(JavalinConfig config, HttpSettings settings) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.router.ignoreTrailingSlashes = false;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.router.javaLangErrorHandler(Problems::answerError);
        config.jetty.threadPool = threads(settings.limits());
        config.jetty.modifyHttpConfiguration(JettySetup::modify);
        settings.doors()
                .forEach(door -> config.jetty.addConnector((server, http) -> connector(server, http, settings, door)));
        config.jetty.modifyServer(server -> modify(server, settings.limits()));
    }

    private static QueuedThreadPool threads(Limits limits) {
        QueuedThreadPool threads =
                new QueuedThreadPool(limits.threads(), Math.min(FEWEST_THREADS, limits.threads()), THREAD_IDLE_MILLIS);
        threads.setName("http");
        return threads;
    }

    private static ServerConnector connector(Server server, HttpConfiguration http, HttpSettings settings, Door door) {
        ServerConnector connector = new ServerConnector(server, protocols(configuration(http, settings, door), door));
        connector.setHost(door.host());
        connector.setPort(door.port());
        connector.setIdleTimeout(settings.limits().idle().toMillis());
        connector.setShutdownIdleTimeout(settings.limits().lingering().toMillis());
        connector.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, connector));
        return connector;
    }

    private static ConnectionFactory[] protocols(HttpConfiguration http, Door door) {
        HttpConnectionFactory factory = new HttpConnectionFactory(http);
        return door.tls()
                .map(tls -> new SslConnectionFactory(tls.contexts(), factory.getProtocol()))
                .map(tls -> new ConnectionFactory[] {tls, factory})
                .orElseGet(() -> new ConnectionFactory[] {factory});
    }

    private static HttpConfiguration configuration(HttpConfiguration http, HttpSettings settings, Door door) {
        HttpConfiguration own = new HttpConfiguration(http);
        if (door.tls().isPresent()) {
            own.addCustomizer(new SecureRequestCustomizer(false));
        }
        if (!settings.proxies().isEmpty()) {
            own.addCustomizer(new TrustedProxies(settings.proxies()));
        }
        return own;
    }

    private static void modify(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(MOST_HEADER_BYTES);
        http.setHeaderCacheSize(0);
    }

    private static void modify(Server server, Limits limits) {
        server.setErrorHandler(new ServerProblems());
        server.setHandler(new FrontDoor(new GracefulHandler()));
        server.setStopTimeout(limits.stopping().toMillis());
    }
}
