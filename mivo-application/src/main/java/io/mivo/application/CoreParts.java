package io.mivo.application;

import io.mivo.application.licensing.LicensingService;
import io.mivo.application.port.driven.AnswerDecoding;
import io.mivo.application.port.driven.FieldDevices;
import io.mivo.application.port.driven.KeyReading;
import io.mivo.application.port.driven.RecordEncoding;
import io.mivo.application.port.driven.SiteDocuments;
import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driven.ValueEncoding;
import java.time.Clock;
import java.util.Optional;

/** What a core is made of. */
record CoreParts(
        Field field,
        Storage storage,
        SiteDocuments documents,
        KeyReading keys,
        Optional<LicensingService.Trust> trust,
        Clock clock,
        Ticker ticker) {
    /** The devices and how to understand them. */
    record Field(FieldDevices devices, AnswerDecoding decoding, ValueEncoding registers, RecordEncoding records) {}
}
