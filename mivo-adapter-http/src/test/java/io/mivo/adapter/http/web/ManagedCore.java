package io.mivo.adapter.http.web;

import io.mivo.adapter.http.jose.NimbusAccessTokens;
import io.mivo.adapter.http.jose.NimbusKeyReading;
import io.mivo.adapter.http.jose.NimbusLicenseSignatures;
import io.mivo.application.AccessBench;
import io.mivo.application.MivoCore;
import io.mivo.application.Storage;
import io.mivo.application.fake.FakeAnswers;
import io.mivo.application.fake.FakeFieldDevices;
import io.mivo.application.fake.FakeSiteDocuments;
import io.mivo.application.memory.InMemoryKeyUses;
import io.mivo.application.memory.InMemorySigningKeys;
import io.mivo.application.port.driven.AuditTrail;
import io.mivo.application.port.driving.ReadAudit;
import io.mivo.domain.access.SigningKey;
import io.mivo.domain.audit.Actor;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** A core with what administrators manage, over devices that are not there; a vendor's key is the only trusted one. */
final class ManagedCore {
    static final ManagedCore NOBODYS = new ManagedCore(new AccessBench());

    final NimbusLicenseSignatures signatures = new NimbusLicenseSignatures();
    final SigningKey vendor;
    final InMemoryKeyUses uses = new InMemoryKeyUses();
    final FakeFieldDevices devices = new FakeFieldDevices();
    final Storage storage;
    final AuditTrail trail;
    final MivoCore core;

    ManagedCore(AccessBench bench) {
        this.storage = bench.storage;
        this.trail = bench.trail;
        Clock clock = Clock.fixed(io.mivo.adapter.http.Samples.NOON, ZoneOffset.UTC);
        NimbusAccessTokens making = new NimbusAccessTokens();
        this.vendor = making.newKey(SigningKey.Purpose.LICENSES, clock.instant());
        this.core = MivoCore.over(devices, new FakeAnswers())
                .encoding(new FakeAnswers())
                .storage(storage)
                .siteFiles(new FakeSiteDocuments(), new NimbusKeyReading())
                .licenses(
                        signatures, new InMemorySigningKeys(), making, Optional.of(making.publicKeys(List.of(vendor))))
                .times(clock, bench.ticker)
                .record(trail, uses, ReadAudit.Keeping.USUAL, Actor.SYSTEM)
                .build();
    }

    WebPorts.Management management() {
        return new WebPorts.Management(
                core.manageApiUsers(), core.manageGroups(), core.grantLicenses(), core.readAudit());
    }

    WebPorts.Sensors sensors() {
        return new WebPorts.Sensors(
                core.watchSensors(), core.readSensor(), core.listActiveSensors(), core.writeValues());
    }
}
