package io.mivo.adapter.fieldbus.mbus.reading;

import io.mivo.adapter.fieldbus.mbus.codec.Decoding;
import io.mivo.adapter.fieldbus.mbus.codec.RecordedTelegram;
import io.mivo.adapter.fieldbus.mbus.codec.Telegram;
import io.mivo.adapter.fieldbus.mbus.codec.TelegramDecoder;
import io.mivo.adapter.fieldbus.mbus.codec.header.Header;
import io.mivo.adapter.fieldbus.mbus.codec.header.Identity;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.util.Optional;

/** A make of meter of which a telegram was recorded. */
record KnownMeter(String manufacturer, int version, String deviceType) implements Comparable<KnownMeter> {
    /** The meter that sent a telegram; empty where the telegram does not name it, or is not a whole one. */
    static Optional<KnownMeter> of(RecordedTelegram recorded) {
        Decoding decoding = TelegramDecoder.decode(Octets.ofHex(recorded.hex().replace(" ", "")));
        return decoding instanceof Telegram telegram
                        && telegram.isAccepted()
                        && !telegram.records().list().isEmpty()
                ? telegram.header().flatMap(Header::identity).flatMap(KnownMeter::of)
                : Optional.empty();
    }

    private static Optional<KnownMeter> of(Identity identity) {
        return identity.make()
                .filter(make -> make.manufacturer().matches("[A-Z]{3}"))
                .map(make -> new KnownMeter(
                        make.manufacturer(),
                        make.version(),
                        identity.deviceType().name()));
    }

    @Override
    public int compareTo(KnownMeter other) {
        return sortingKey().compareTo(other.sortingKey());
    }

    private String sortingKey() {
        return manufacturer + "%03d".formatted(version) + deviceType;
    }

    @Override
    public String toString() {
        return manufacturer + ", version " + version + ", " + deviceType;
    }
}
