package io.mivo.application;

import io.mivo.application.licensing.LicensingService;
import io.mivo.application.port.driven.AnswerDecoding;
import io.mivo.application.port.driven.DeviceProfiles;
import io.mivo.application.port.driven.FieldDevices;
import io.mivo.application.port.driven.KeyReading;
import io.mivo.application.port.driven.ProfileDocuments;
import io.mivo.application.port.driven.RecordEncoding;
import io.mivo.application.port.driven.SiteDocuments;
import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driven.ValueEncoding;
import java.time.Clock;
import java.util.Optional;

/** What a core is made of. */
record CoreParts(
        Field field, Storage storage, Texts texts, Optional<LicensingService.Trust> trust, Clock clock, Ticker ticker) {
    /** The devices and how to understand them. */
    record Field(FieldDevices devices, AnswerDecoding decoding, ValueEncoding registers, RecordEncoding records) {}

    /** The files it reads, and what sensors refer to. */
    record Texts(SiteDocuments sites, KeyReading keys, ProfileDocuments profileFiles, DeviceProfiles profiles) {}
}
