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
import io.mivo.domain.value.MeterType;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The telegrams of one readout, decoded. */
record Readout(List<Decoding> decodings, boolean complete, Optional<String> lack) {
    Readout {
        decodings = List.copyOf(decodings);
    }

    /** Decodes what arrived. */
    static Readout of(RawAnswer.Telegrams raw) {
        List<Decoding> decodings = raw.frames().stream()
                .map(frame -> TelegramDecoder.decode(Octets.copyOf(frame.toBytes())))
                .toList();
        return new Readout(decodings, raw.complete(), raw.lack());
    }

    /** Those that are framed. */
    List<Telegram> telegrams() {
        return decodings.stream()
                .flatMap(decoding -> decoding instanceof Telegram telegram
                        ? Optional.of(telegram).stream()
                        : Optional.<Telegram>empty().stream())
                .toList();
    }

    /** The records in order, up to the first that could not be read: of what follows none knows which repeat it is. */
    List<DataRecord> records() {
        return sent(MeterType.OTHER).stream().map(SentRecord::record).toList();
    }

    /** The same with the kinds of meters they come from; the site's one counts where the telegrams tell none. */
    List<SentRecord> sent(MeterType site) {
        List<Telegram> telegrams = telegrams();
        List<MeterType> types = TelegramTypes.of(telegrams, site);
        return IntStream.range(0, readable())
                .boxed()
                .flatMap(i ->
                        telegrams.get(i).records().list().stream().map(record -> new SentRecord(record, types.get(i))))
                .toList();
    }

    /** Whether records came after something that could not be read. */
    boolean leavesOut() {
        return telegrams().stream()
                .skip(readable())
                .anyMatch(telegram -> !telegram.records().list().isEmpty());
    }

    /** How many telegrams come before anything is lost; that within which it happens counts. */
    private int readable() {
        int whole = (int) decodings.stream().takeWhile(Readout::isWhole).count();
        boolean endsInside = whole < decodings.size() && decodings.get(whole) instanceof Telegram;
        return endsInside ? whole + 1 : whole;
    }

    private static boolean isWhole(Decoding decoding) {
        return decoding instanceof Telegram telegram
                && telegram.isAccepted()
                && telegram.message().applicationError().isEmpty()
                && telegram.message().alarm().isEmpty();
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

    /** The makers and numbers of the meters that speak; more than one when several share an address. */
    List<String> identities() {
        return telegrams().stream()
                .flatMap(telegram -> telegram.header().stream())
                .map(Header::identity)
                .flatMap(Optional::stream)
                .map(Readout::maker)
                .distinct()
                .toList();
    }

    private static String maker(Identity identity) {
        return identity.make().map(make -> make.manufacturer() + " ").orElse("") + identity.id();
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
