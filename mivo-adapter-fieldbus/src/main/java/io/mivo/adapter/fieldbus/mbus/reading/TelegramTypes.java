package io.mivo.adapter.fieldbus.mbus.reading;

import io.mivo.adapter.fieldbus.mbus.codec.Telegram;
import io.mivo.adapter.fieldbus.mbus.codec.header.DeviceType;
import io.mivo.adapter.fieldbus.mbus.codec.header.Header;
import io.mivo.adapter.fieldbus.mbus.codec.header.Identity;
import io.mivo.domain.value.MeterType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What kind of meter the telegrams say they come from. */
final class TelegramTypes {
    private static final Set<String> SAY_NOTHING = Set.of("Other", "Unknown", "Reserved");

    private TelegramTypes() {}

    /**
     * The meter type of each telegram of a readout: its own; where it has none, or says other or unknown, that of the
     * first telegram that tells one, else the site's.
     */
    static List<MeterType> of(List<Telegram> telegrams, MeterType site) {
        MeterType otherwise = telegrams.stream()
                .flatMap(telegram -> told(telegram).stream())
                .findFirst()
                .orElse(site);
        return telegrams.stream()
                .map(telegram -> told(telegram).orElse(otherwise))
                .toList();
    }

    private static Optional<MeterType> told(Telegram telegram) {
        return telegram.header()
                .flatMap(Header::identity)
                .map(Identity::deviceType)
                .flatMap(TelegramTypes::meterType);
    }

    /** A device that is something definite for which MIVO has no word is of another type. */
    private static Optional<MeterType> meterType(DeviceType sent) {
        return SAY_NOTHING.contains(sent.name())
                ? Optional.empty()
                : Optional.of(MeterType.ofWord(sent.name()).orElse(MeterType.OTHER));
    }
}
