package io.mivo.application;

import io.mivo.application.licensing.LicensingService;
import io.mivo.application.memory.InMemoryAuditTrail;
import io.mivo.application.memory.InMemoryKeyUses;
import io.mivo.application.port.driven.AnswerDecoding;
import io.mivo.application.port.driven.AuditTrail;
import io.mivo.application.port.driven.DeviceProfiles;
import io.mivo.application.port.driven.FieldDevices;
import io.mivo.application.port.driven.KeyReading;
import io.mivo.application.port.driven.KeyUses;
import io.mivo.application.port.driven.ProfileDocuments;
import io.mivo.application.port.driven.RecordEncoding;
import io.mivo.application.port.driven.SiteDocuments;
import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driven.ValueEncoding;
import io.mivo.application.port.driving.ReadAudit;
import io.mivo.domain.audit.Actor;
import java.time.Clock;
import java.util.Optional;

/** What a core is made of. */
record CoreParts(
        Field field,
        Storage storage,
        Remembered record,
        Texts texts,
        Optional<LicensingService.Trust> trust,
        Clock clock,
        Ticker ticker) {
    /** What is remembered of who did what, and who holds the core. */
    record Remembered(AuditTrail trail, KeyUses keyUses, ReadAudit.Keeping keeping, Actor holder) {
        /** Forgets it at the end. */
        static Remembered inMemory() {
            return new Remembered(
                    new InMemoryAuditTrail(), new InMemoryKeyUses(), ReadAudit.Keeping.USUAL, Actor.SYSTEM);
        }
    }

    /** The devices and how to understand them. */
    record Field(FieldDevices devices, AnswerDecoding decoding, ValueEncoding registers, RecordEncoding records) {}

    /** The files it reads, and what sensors refer to. */
    record Texts(SiteDocuments sites, KeyReading keys, ProfileDocuments profileFiles, DeviceProfiles profiles) {}
}
