package io.mivo.application;

import io.mivo.application.licensing.LicensingService;
import io.mivo.application.port.driven.AccessTokens;
import io.mivo.application.port.driven.AnswerDecoding;
import io.mivo.application.port.driven.AuditTrail;
import io.mivo.application.port.driven.DeviceProfiles;
import io.mivo.application.port.driven.FieldDevices;
import io.mivo.application.port.driven.KeyReading;
import io.mivo.application.port.driven.KeyUses;
import io.mivo.application.port.driven.LicenseSignatures;
import io.mivo.application.port.driven.ProfileDocuments;
import io.mivo.application.port.driven.RecordEncoding;
import io.mivo.application.port.driven.SigningKeys;
import io.mivo.application.port.driven.SiteDocuments;
import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driven.ValueEncoding;
import io.mivo.application.port.driving.ReadAudit;
import io.mivo.application.profile.ProfileLookup;
import io.mivo.application.profile.ProfileRefresh;
import io.mivo.domain.audit.Actor;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import java.time.Clock;
import java.util.Optional;

/** Puts a core together. For one thread. */
public final class MivoCoreBuilder {
    private final FieldDevices devices;
    private final AnswerDecoding decoding;
    private ValueEncoding encoding = (point, value) -> Optional.empty();
    private RecordEncoding records = (point, value, lastGood, meterType) ->
            new RecordEncoding.Encoded.Impossible("this installation does not write to M-Bus meters");
    private Storage storage = Storage.inMemory();
    private CoreParts.Remembered record = CoreParts.Remembered.inMemory();
    private SiteDocuments documents = new NoSiteDocuments();
    private KeyReading keys = material -> {
        throw new RefusedException(Reason.UNAVAILABLE, "this installation reads no keys");
    };
    private ProfileDocuments profileFiles = text -> {
        throw new RefusedException(Reason.UNAVAILABLE, "this installation reads no profiles");
    };
    private DeviceProfiles profiles = DeviceProfiles.NONE;
    private Optional<LicensingService.Trust> trust = Optional.empty();
    private Clock clock = Clock.systemUTC();
    private Ticker ticker = Ticker.SYSTEM;

    MivoCoreBuilder(FieldDevices devices, AnswerDecoding decoding) {
        this.devices = devices;
        this.decoding = decoding;
    }

    /** How values are written to registers; without it nothing can be. */
    public MivoCoreBuilder encoding(ValueEncoding other) {
        this.encoding = other;
        return this;
    }

    /** How values are written to the records of M-Bus meters; without it nothing can be. */
    public MivoCoreBuilder recordEncoding(RecordEncoding other) {
        this.records = other;
        return this;
    }

    /** Where everything is kept; in memory without it. */
    public MivoCoreBuilder storage(Storage other) {
        this.storage = other;
        return this;
    }

    /**
     * Where it is recorded who did what; in memory without it.
     *
     * @param keyUses where the uses of the keys of API users are noted
     * @param keeping how long entries are kept
     * @param holder on whose behalf the holder of the core acts
     */
    public MivoCoreBuilder record(AuditTrail trail, KeyUses keyUses, ReadAudit.Keeping keeping, Actor holder) {
        this.record = new CoreParts.Remembered(trail, keyUses, keeping, holder);
        return this;
    }

    /** How site files are read and written, and the keys in them read; without it sites are declared by the holder alone. */
    public MivoCoreBuilder siteFiles(SiteDocuments otherDocuments, KeyReading otherKeys) {
        this.documents = otherDocuments;
        this.keys = otherKeys;
        return this;
    }

    /** The profiles that sensors may refer to, and how others are read; without it there are none. */
    public MivoCoreBuilder profiles(DeviceProfiles otherProfiles, ProfileDocuments otherFiles) {
        this.profiles = otherProfiles;
        this.profileFiles = otherFiles;
        return this;
    }

    /**
     * Whose signatures on licenses count; without it the installation licenses itself and takes no others.
     *
     * @param vendorJwks a vendor's public keys, as a JSON Web Key Set: when present, only those count
     */
    public MivoCoreBuilder licenses(
            LicenseSignatures signatures, SigningKeys ownKeys, AccessTokens keyMaking, Optional<String> vendorJwks) {
        this.trust = Optional.of(new LicensingService.Trust(signatures, ownKeys, keyMaking, vendorJwks));
        return this;
    }

    /** What stamps readings and judges validity, and what drives deadlines and cadence. */
    public MivoCoreBuilder times(Clock otherClock, Ticker otherTicker) {
        this.clock = otherClock;
        this.ticker = otherTicker;
        return this;
    }

    /** The core; a new installation is its own licensor from here on, and sensors follow their profiles. */
    public MivoCore build() {
        CoreParts.Field field = new CoreParts.Field(devices, decoding, encoding, records);
        CoreParts.Texts texts = new CoreParts.Texts(documents, keys, profileFiles, profiles);
        MivoCore core = new MivoCore(new CoreParts(field, storage, record, texts, trust, clock, ticker));
        core.grantLicenses().licenseNewInstallation();
        new ProfileRefresh(new ProfileLookup(profiles), storage.registry(), storage.changes()).refresh();
        return core;
    }
}
