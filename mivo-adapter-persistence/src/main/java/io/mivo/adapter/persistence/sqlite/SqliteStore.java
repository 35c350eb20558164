package io.mivo.adapter.persistence.sqlite;

import io.mivo.adapter.persistence.form.DamagedFormException;
import io.mivo.application.port.driven.AccessVersion;
import io.mivo.application.port.driven.ApiUserRegistry;
import io.mivo.application.port.driven.AuditTrail;
import io.mivo.application.port.driven.KeyUses;
import io.mivo.application.port.driven.LatestReadings;
import io.mivo.application.port.driven.LicenseRegistry;
import io.mivo.application.port.driven.RevokedTokens;
import io.mivo.application.port.driven.SecondFactors;
import io.mivo.application.port.driven.SensorGroups;
import io.mivo.application.port.driven.SensorRegistry;
import io.mivo.application.port.driven.SetupTokens;
import io.mivo.application.port.driven.SigningKeys;
import io.mivo.application.port.driven.SiteChanges;
import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driven.UsedAssertions;
import io.mivo.application.port.driven.UserAccounts;
import io.mivo.application.port.driven.WebSessions;
import io.mivo.application.port.driven.WriteReceipts;
import java.nio.file.Path;
import java.time.ZoneId;

/**
 * All that an installation keeps, in the file {@code mivo.db} of its data directory. Every answer is what the file holds:
 * what is written here shows at once, what another process writes within a millisecond. What cannot be stored or read now is refused as
 * {@link io.mivo.domain.refusal.Reason#UNAVAILABLE}, nothing done. Safe for use by many threads.
 */
public final class SqliteStore implements AutoCloseable {
    private final Database database;
    private final SensorRegistry sensorRegistry;

    private SqliteStore(Database database) {
        this.database = database;
        this.sensorRegistry = new SqliteSensorRegistry(database);
    }

    /**
     * Opens the store of a data directory; at the first time it is made, with a unit and the user {@code admin}.
     *
     * @param directory created, for its owner alone, unless it is there
     * @param timeZone of a new unit
     * @throws io.mivo.adapter.persistence.directory.StoreUnusableException with one line for a person, when the
     *     directory or the file cannot be used; the file was left as it is
     */
    public static SqliteStore open(Path directory, ZoneId timeZone) {
        return open(directory, timeZone, Ticker.SYSTEM);
    }

    static SqliteStore open(Path directory, ZoneId timeZone, Ticker ticker) {
        DatabaseFile file = new DatabaseFile(directory);
        SqliteStore store =
                new SqliteStore(Database.open(file, handle -> NewInstallation.create(handle, timeZone), ticker));
        try {
            store.readThrough();
            return store;
        } catch (DamagedFormException damaged) {
            store.close();
            throw file.damaged(String.valueOf(damaged.getMessage()));
        }
    }

    /** Reads what nothing can be done without, so that damage shows at the start. */
    private void readThrough() {
        sensorRegistry().unit();
        sensorRegistry().buses();
        sensorRegistry().sensors();
        sensorGroups().groups();
        apiUsers().apiUsers();
        licenses().licenses();
    }

    /** The version of the database that this MIVO writes; older ones are brought to it when they are opened. */
    public static int version() {
        return Migrations.KNOWN;
    }

    /**
     * Copies all of it, as it is at one moment, into an empty file, and looks whether the copy is sound. Others go on
     * reading and changing the store.
     *
     * @throws io.mivo.adapter.persistence.directory.StoreUnusableException when the copy is not
     */
    public void copyTo(Path file) {
        database.copyTo(file);
    }

    /** The installation, its buses and sensors. */
    public SensorRegistry sensorRegistry() {
        return sensorRegistry;
    }

    /** Changes of them, of sensor groups and of API users. */
    public SiteChanges siteChanges() {
        return new SqliteSiteChanges(database);
    }

    /** The API users. */
    public ApiUserRegistry apiUsers() {
        return new SqliteApiUserRegistry(database);
    }

    /** The sensor groups. */
    public SensorGroups sensorGroups() {
        return new SqliteSensorGroups(database);
    }

    /** The licenses. */
    public LicenseRegistry licenses() {
        return new SqliteLicenseRegistry(database);
    }

    /** The last attempts to read. */
    public LatestReadings latestReadings() {
        return new SqliteLatestReadings(database);
    }

    /** The client assertions that were used. */
    public UsedAssertions usedAssertions() {
        return new SqliteUsedAssertions(database);
    }

    /** The access tokens that were revoked. */
    public RevokedTokens revokedTokens() {
        return new SqliteRevokedTokens(database);
    }

    /** The version of API users, keys and revocations. */
    public AccessVersion accessVersion() {
        return new SqliteAccessVersion(database);
    }

    /** When the keys of API users were used. */
    public KeyUses keyUses() {
        return new SqliteKeyUses(database);
    }

    /** The private keys. */
    public SigningKeys signingKeys() {
        return new SqliteSigningKeys(database);
    }

    /** The record of who did what. */
    public AuditTrail auditTrail() {
        return new SqliteAuditTrail(database);
    }

    /** The people who log in. */
    public UserAccounts userAccounts() {
        return new SqliteUserAccounts(database);
    }

    /** What they show beside their passwords. */
    public SecondFactors secondFactors() {
        return new SqliteSecondFactors(database);
    }

    /** Who is logged in. */
    public WebSessions webSessions() {
        return new SqliteWebSessions(database);
    }

    /** Who may choose a password once. */
    public SetupTokens setupTokens() {
        return new SqliteSetupTokens(database);
    }

    /** What became of writes. */
    public WriteReceipts writeReceipts() {
        return new SqliteWriteReceipts(database);
    }

    /** Waits for what is being done and closes the file. */
    @Override
    public void close() {
        database.close();
    }
}
