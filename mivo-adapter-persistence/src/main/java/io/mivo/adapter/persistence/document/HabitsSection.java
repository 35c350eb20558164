package io.mivo.adapter.persistence.document;

import io.mivo.domain.bus.ApplicationReset;
import io.mivo.domain.bus.MeterHabits;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.bus.SerialSettings;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How an M-Bus meter wants to be read, as a site file declares it with the sensor. */
final class HabitsSection {
    private static final List<String> KEYS = List.of("baud", "applicationReset", "maxTelegrams", "maxReadsPerDay");
    private static final Function<String, Integer> SUBCODE = Numbers.within(0, 0xFF);
    private static final int MOST_TELEGRAMS = 64;
    private static final int MOST_READS = 10_000;

    private HabitsSection() {}

    static MeterHabits read(Entry sensor, Optional<AddressSection> address) {
        if (address.filter(each -> each.device().protocol() != Protocol.MBUS).isPresent()) {
            KEYS.stream()
                    .filter(sensor::has)
                    .forEach(key -> sensor.fault(key, "'" + key + "' is for M-Bus meters only"));
        }
        return new MeterHabits(
                sensor.value("baud", HabitsSection::baud),
                sensor.value("applicationReset", HabitsSection::reset).flatMap(Function.identity()),
                sensor.value("maxTelegrams", Numbers.within(1, MOST_TELEGRAMS)).orElse(MeterHabits.USUAL_TELEGRAMS),
                sensor.value("maxReadsPerDay", Numbers.within(1, MOST_READS)));
    }

    private static int baud(String text) {
        int baud = Numbers.whole(text).intValueExact();
        if (!SerialSettings.BAUDS.contains(baud)) {
            throw new IllegalArgumentException("baud must be one of " + SerialSettings.BAUDS + ", not " + text);
        }
        return baud;
    }

    /** {@code true} for a plain reset, {@code false} for none, or the subcode that chooses the telegram. */
    private static Optional<ApplicationReset> reset(String text) {
        return switch (text) {
            case "true" -> Optional.of(ApplicationReset.plain());
            case "false" -> Optional.empty();
            default -> Optional.of(new ApplicationReset(Optional.of(SUBCODE.apply(text))));
        };
    }
}
