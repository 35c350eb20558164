package io.mivo.app.server;

import io.mivo.adapter.http.HttpPorts;
import io.mivo.adapter.http.HttpSettings;
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

/** A server that answers. Closed once; until then safe for use by many threads. */
public final class RunningServer implements AutoCloseable {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final long POLL_MILLIS = 500;
    private static final long SEARCH_MILLIS = 1_000;
    private static final long TIDY_MILLIS = 60_000;
    private static final long FORGET_MILLIS = 3_600_000;
    private static final long PATIENCE_MILLIS = 4_500;

    private final DirectoryLock lock;
    private final Installation installation;
    private final AtomicReference<String> peopleUrl = new AtomicReference<>("");
    private final MivoAccess access;
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
        this.http = new MivoHttpServer(ports(core(), access), settings(config), pages(config), CLOCK);
        this.url = config.binding().url(http.start());
        peopleUrl.set(config.publicUrls().stream().findFirst().orElse(url));
        startTimers();
    }

    private Pages pages(ServerConfig config) {
        WebPorts.People people = new WebPorts.People(
                access.logIn(), access.choosePassword(), access.editAccount(), access.manageUsers());
        WebPorts.Sensors sensors = new WebPorts.Sensors(core().watchSensors(), core().readSensor());
        WebPorts.Management management =
                new WebPorts.Management(core().manageApiUsers(), core().grantLicenses(), core().readAudit());
        return WebInterface.pages(new WebPorts(people, sensors, management), config.publicUrls(), CLOCK);
    }

    private static HttpPorts ports(MivoCore core, MivoAccess access) {
        Operations operations =
                new Operations(core.listActiveSensors(), core.readSensor(), core.writeValues(), access.answerOnce());
        TokenPorts tokens = new TokenPorts(access.issueToken(), access.revokeToken(), access.introspectToken());
        return new HttpPorts(operations, tokens, access.recognizeCaller(), core.observeLines());
    }

    private static HttpSettings settings(ServerConfig config) {
        return HttpSettings.at(config.binding().host(), config.binding().port())
                .withPublicUrls(config.publicUrls())
                .withMetricsToken(MetricsToken.of(config.data()));
    }

    private void startTimers() {
        timers.every(POLL_MILLIS, core().pollSensors()::pollDue);
        timers.every(SEARCH_MILLIS, core().searchMeters()::goOn);
        timers.every(TIDY_MILLIS, core().grantLicenses()::dealSeats);
        timers.every(TIDY_MILLIS, installation::tidy);
        timers.every(TIDY_MILLIS, access.rotateTokenKeys()::tidy);
        timers.every(FORGET_MILLIS, core().readAudit()::forgetOld);
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
