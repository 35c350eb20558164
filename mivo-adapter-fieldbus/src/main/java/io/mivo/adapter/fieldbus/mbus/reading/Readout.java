package io.mivo.adapter.fieldbus.mbus.reading;

import io.mivo.adapter.fieldbus.mbus.codec.ApplicationError;
import io.mivo.adapter.fieldbus.mbus.codec.Decoding;
import io.mivo.adapter.fieldbus.mbus.codec.Telegram;
import io.mivo.adapter.fieldbus.mbus.codec.TelegramDecoder;
import io.mivo.adapter.fieldbus.mbus.codec.header.Header;
import io.mivo.adapter.fieldbus.mbus.codec.header.Identity;
import io.mivo.adapter.fieldbus.mbus.codec.record.DataRecord;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Fault;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.domain.reading.RawAnswer;
import java.util.List;
import java.util.Optional;

/** The telegrams of one readout, decoded. */
record Readout(List<Decoding> decodings, boolean complete) {
    Readout {
        decodings = List.copyOf(decodings);
    }

    /** Decodes what arrived. */
    static Readout of(RawAnswer.Telegrams raw) {
        List<Decoding> decodings = raw.frames().stream()
                .map(frame -> TelegramDecoder.decode(Octets.copyOf(frame.toBytes())))
                .toList();
        return new Readout(decodings, raw.complete());
    }

    /** Those that are framed. */
    List<Telegram> telegrams() {
        return decodings.stream()
                .flatMap(decoding -> decoding instanceof Telegram telegram
                        ? Optional.of(telegram).stream()
                        : Optional.<Telegram>empty().stream())
                .toList();
    }

    /** The records of all telegrams, in order. */
    List<DataRecord> records() {
        return telegrams().stream()
                .flatMap(telegram -> telegram.records().list().stream())
                .toList();
    }

    /** The first thing that is wrong with any telegram. */
    Optional<Fault> fault() {
        return decodings.stream().flatMap(decoding -> decoding.fault().stream()).findFirst();
    }

    /** The first error that the meter reports instead of records. */
    Optional<ApplicationError> applicationError() {
        return telegrams().stream()
                .flatMap(telegram -> telegram.message().applicationError().stream())
                .findFirst();
    }

    /** The first alarm that the meter sent instead of records. */
    Optional<Integer> alarm() {
        return telegrams().stream()
                .flatMap(telegram -> telegram.message().alarm().stream())
                .findFirst();
    }

    /** The identification numbers of the meters that speak; more than one when several share an address. */
    List<String> identities() {
        return telegrams().stream()
                .flatMap(telegram -> telegram.header().stream())
                .map(Header::identity)
                .flatMap(Optional::stream)
                .map(Identity::id)
                .distinct()
                .toList();
    }

    /** The mode of encryption of the first telegram that is encrypted; 0 when none is. */
    int encryptionMode() {
        return telegrams().stream()
                .flatMap(telegram -> telegram.header().stream())
                .mapToInt(Header::encryptionMode)
                .filter(mode -> mode != 0)
                .findFirst()
                .orElse(0);
    }
}
