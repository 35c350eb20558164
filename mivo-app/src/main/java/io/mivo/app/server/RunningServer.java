package io.mivo.app.server;

import io.mivo.adapter.http.HttpPorts;
import io.mivo.adapter.http.HttpSettings;
import io.mivo.adapter.http.HttpSettings.Door;
import io.mivo.adapter.http.MivoHttpServer;
import io.mivo.adapter.http.api.Operations;
import io.mivo.adapter.http.route.Pages;
import io.mivo.adapter.http.token.TokenPorts;
import io.mivo.adapter.http.web.WebInterface;
import io.mivo.adapter.http.web.WebPorts;
import io.mivo.adapter.persistence.directory.DirectoryLock;
import io.mivo.app.config.ServerConfig;
import io.mivo.app.wiring.Installation;
import io.mivo.app.wiring.SiteFile;
import io.mivo.application.MivoAccess;
import io.mivo.application.MivoCore;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** A server that answers. Closed once; until then safe for use by many threads. */
public final class RunningServer implements AutoCloseable {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final long POLL_MILLIS = 500;
    private static final long SEARCH_MILLIS = 1_000;
    private static final long TIDY_MILLIS = 60_000;
    private static final long FORGET_MILLIS = 3_600_000;
    private static final long CERTIFICATE_MILLIS = 2_000;
    private static final long PATIENCE_MILLIS = 4_500;

    private final DirectoryLock lock;
    private final Installation installation;
    private final AtomicReference<String> peopleUrl = new AtomicReference<>("");
    private final MivoAccess access;
    private final Optional<ServerTls> tls;
    private final MivoHttpServer http;
    private final String url;
    private final Timers timers = new Timers();

    /**
     * Starts a server; then requests are answered.
     *
     * @param environment where the administrator's first password may stand
     */
    public RunningServer(ServerConfig config, Map<String, String> environment) {
        this.lock = DirectoryLock.acquire(config.data());
        this.installation = Installation.open(config.data(), config.terms());
        config.site().map(SiteFile::read).ifPresent(site -> site.applyTo(installation.core(), false));
        this.access = installation.access(peopleUrl::get);
        AdminPassword.in(environment).ifPresent(access.choosePassword()::chooseForAdmin);
        this.tls =
                config.doors().https().map(https -> ServerTls.of(config.doors().files(), config.data(), CLOCK));
        this.http = new MivoHttpServer(ports(core(), access), settings(config), pages(config), CLOCK);
        http.start();
        this.url = http.urls().get(0);
        peopleUrl.set(config.publicUrls().stream()
                .findFirst()
                .orElse(http.urls().get(http.urls().size() - 1)));
        startTimers();
    }

    private Pages pages(ServerConfig config) {
        WebPorts.People people = new WebPorts.People(
                access.logIn(),
                access.choosePassword(),
                access.editAccount(),
                access.manageUsers(),
                access.useSecondFactor());
        WebPorts.Sensors sensors = new WebPorts.Sensors(
                core().watchSensors(), core().readSensor(), core().listActiveSensors(), core().writeValues());
        WebPorts.Management management = new WebPorts.Management(
                core().manageApiUsers(), core().manageGroups(), core().grantLicenses(), core().readAudit());
        return WebInterface.pages(new WebPorts(people, sensors, management), config.publicUrls(), CLOCK);
    }

    private static HttpPorts ports(MivoCore core, MivoAccess access) {
        Operations operations =
                new Operations(core.listActiveSensors(), core.readSensor(), core.writeValues(), access.answerOnce());
        TokenPorts tokens = new TokenPorts(access.issueToken(), access.revokeToken(), access.introspectToken());
        return new HttpPorts(operations, tokens, access.recognizeCaller(), access.recordRefusal(), core.observeLines());
    }

    private HttpSettings settings(ServerConfig config) {
        Stream<Door> plain = config.doors().http().stream()
                .map(binding -> new Door(binding.host(), binding.port(), Optional.empty()));
        Stream<Door> encrypted = config.doors().https().stream()
                .map(binding -> new Door(binding.host(), binding.port(), tls.map(ServerTls::port)));
        return HttpSettings.at(Stream.concat(plain, encrypted).toList())
                .withPublicUrls(config.publicUrls())
                .withProxies(config.trustedProxies())
                .withMetricsToken(MetricsToken.of(config.data()));
    }

    private void startTimers() {
        timers.every(POLL_MILLIS, core().pollSensors()::pollDue);
        timers.every(SEARCH_MILLIS, core().searchMeters()::goOn);
        timers.every(TIDY_MILLIS, core().grantLicenses()::dealSeats);
        timers.every(TIDY_MILLIS, installation::tidy);
        timers.every(TIDY_MILLIS, access.rotateTokenKeys()::tidy);
        timers.every(FORGET_MILLIS, core().readAudit()::forgetOld);
        tls.ifPresent(certificate -> timers.every(CERTIFICATE_MILLIS, certificate::look));
    }

    /** The core. */
    public MivoCore core() {
        return installation.core();
    }

    /** The access to it. */
    public MivoAccess access() {
        return access;
    }

    /** How it is called from this host. */
    public String url() {
        return url;
    }

    /** Puts a set-up link where the administrator finds it. @return the link; empty when there is a password already */
    public Optional<String> offerSetup() {
        return access.choosePassword().offerToAdmin().map(secret -> peopleUrl.get() + "/setup#" + secret);
    }

    /** Lets requests and visits under way end, both at once and within five seconds, and flushes everything. */
    @Override
    public void close() {
        timers.close();
        Thread requests = new Thread(http::stop, "mivo-http-end");
        requests.setDaemon(true);
        requests.start();
        core().close();
        await(requests);
        installation.close();
        lock.close();
    }

    private static void await(Thread thread) {
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
