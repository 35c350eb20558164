package io.mivo.app.wiring;

import io.mivo.adapter.http.jose.NimbusAccessTokens;
import io.mivo.adapter.http.jose.NimbusClientAssertions;
import io.mivo.adapter.http.jose.NimbusKeyProofs;
import io.mivo.adapter.http.jose.NimbusLicenseSignatures;
import io.mivo.adapter.http.password.Argon2PasswordHashing;
import io.mivo.adapter.http.password.BundledFirstGuesses;
import io.mivo.adapter.persistence.backup.BackupMaking;
import io.mivo.adapter.persistence.backup.Manifest;
import io.mivo.adapter.persistence.directory.FileSetupLink;
import io.mivo.adapter.persistence.library.ProfileLibrary;
import io.mivo.adapter.persistence.sqlite.SqliteStore;
import io.mivo.app.logging.ToldTrail;
import io.mivo.application.MivoAccess;
import io.mivo.application.MivoAccess.Machines;
import io.mivo.application.MivoAccess.People;
import io.mivo.application.MivoAccess.Records;
import io.mivo.application.MivoCore;
import io.mivo.application.Storage;
import io.mivo.application.port.driven.AuditTrail;
import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driving.LogIn.Rules;
import io.mivo.domain.access.Caller;
import io.mivo.domain.access.Rights;
import io.mivo.domain.audit.Actor;
import io.mivo.domain.bus.Bus;
import io.mivo.domain.site.MivoUnit;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is kept in a data directory, with the core over it. Safe for use by many threads. */
public final class Installation implements AutoCloseable {
    private static final Clock CLOCK = Clock.systemUTC();

    private final Path directory;
    private final SqliteStore store;
    private final AuditTrail trail;
    private final Actor holder;
    private final Rules rules;
    private final MivoCore core;

    private Installation(Path directory, SqliteStore store, Terms terms) {
        this.directory = directory;
        this.store = store;
        this.trail = terms.recording().told() ? new ToldTrail(store.auditTrail()) : store.auditTrail();
        this.holder = terms.holder();
        this.rules = terms.rules();
        this.core = Cores.begun(ProfileLibrary.in(directory))
                .storage(storage(store))
                .record(trail, store.keyUses(), terms.recording().keeping(), terms.holder())
                .licenses(
                        new NimbusLicenseSignatures(),
                        store.signingKeys(),
                        new NimbusAccessTokens(),
                        terms.vendorJwks())
                .times(CLOCK, Ticker.SYSTEM)
                .build();
    }

    /**
     * Opens a data directory, which is made unless it is there; others may hold it open as well.
     *
     * @param terms on what terms
     * @throws io.mivo.adapter.persistence.directory.StoreUnusableException with one line for a person
     */
    public static Installation open(Path directory, Terms terms) {
        return new Installation(directory, SqliteStore.open(directory, ZoneId.systemDefault()), terms);
    }

    private static Storage storage(SqliteStore store) {
        return new Storage(
                store.sensorRegistry(),
                store.siteChanges(),
                store.apiUsers(),
                store.sensorGroups(),
                store.userAccounts(),
                store.licenses(),
                store.latestReadings());
    }

    /** The core. */
    public MivoCore core() {
        return core;
    }

    /** Who opened it, as one who may do everything. */
    public Caller holder() {
        return new Caller(holder, Rights.ALL);
    }

    /** The buses of the site. */
    public List<Bus> buses() {
        return store.sensorRegistry().buses();
    }

    /** The serial of the unit. */
    public String serial() {
        return store.sensorRegistry().unit().serial();
    }

    /** The access of people and machines; the set-up link begins with a URL that is asked for when it is written. */
    public MivoAccess access(Supplier<String> url) {
        Machines machines = new Machines(
                store.apiUsers(),
                store.sensorGroups(),
                new NimbusClientAssertions(),
                store.usedAssertions(),
                new NimbusAccessTokens(),
                store.signingKeys(),
                store.revokedTokens(),
                store.accessVersion(),
                new NimbusKeyProofs());
        People people = new People(
                store.userAccounts(),
                new Argon2PasswordHashing(),
                new BundledFirstGuesses(this::names),
                store.webSessions(),
                store.setupTokens(),
                new FileSetupLink(directory, url),
                store.secondFactors(),
                rules);
        return new MivoAccess(
                machines,
                people,
                new Records(store.writeReceipts(), trail, store.keyUses(), holder),
                CLOCK,
                Ticker.SYSTEM);
    }

    /** Makes backups of it. */
    public BackupMaking backups() {
        return new BackupMaking(store, directory);
    }

    /** What a backup by this version of MIVO says of it. */
    public Manifest.Origin origin(String mivo) {
        MivoUnit unit = store.sensorRegistry().unit();
        Instant now = CLOCK.instant().truncatedTo(ChronoUnit.SECONDS);
        return new Manifest.Origin(unit.serial(), unit.name(), now, mivo, SqliteStore.version());
    }

    /** What the unit and its host are called. */
    private Set<String> names() {
        return Stream.concat(Stream.of(store.sensorRegistry().unit().name()), HostName.own().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Forgets what has no use any more. */
    public void tidy() {
        store.usedAssertions().forgetBefore(CLOCK.instant());
        store.revokedTokens().forgetBefore(CLOCK.instant());
    }

    /** Lets visits under way end, then closes the store. */
    @Override
    public void close() {
        core.close();
        store.close();
    }
}
