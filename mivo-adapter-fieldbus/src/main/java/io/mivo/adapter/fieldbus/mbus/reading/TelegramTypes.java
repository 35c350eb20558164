package io.mivo.adapter.fieldbus.mbus.reading;

import io.mivo.adapter.fieldbus.mbus.codec.Telegram;
import io.mivo.adapter.fieldbus.mbus.codec.header.DeviceType;
import io.mivo.adapter.fieldbus.mbus.codec.header.Identity;
import io.mivo.domain.value.MeterType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What kind of meter the telegrams say they come from. */
final class TelegramTypes {
    private static final Set<String> SAY_NOTHING = Set.of("Other", "Unknown", "Reserved");

    private TelegramTypes() {}

    /** The meter type of the first telegram that has one; empty where none has, or where it says other or unknown. */
    static Optional<MeterType> told(List<Telegram> telegrams) {
        return telegrams.stream()
                .flatMap(telegram -> telegram.header().stream())
                .flatMap(header -> header.identity().stream())
                .map(Identity::deviceType)
                .findFirst()
                .flatMap(TelegramTypes::meterType);
    }

    /** A device that is something definite for which MIVO has no word is of another type. */
    private static Optional<MeterType> meterType(DeviceType sent) {
        return SAY_NOTHING.contains(sent.name())
                ? Optional.empty()
                : Optional.of(MeterType.ofWord(sent.name()).orElse(MeterType.OTHER));
    }
}
