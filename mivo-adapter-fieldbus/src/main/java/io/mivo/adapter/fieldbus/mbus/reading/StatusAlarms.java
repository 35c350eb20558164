package io.mivo.adapter.fieldbus.mbus.reading;

import io.mivo.adapter.fieldbus.mbus.codec.Telegram;
import io.mivo.domain.reading.Alarm;
import java.util.List;
import java.util.Map;

/** What the status of a meter wants a person to know. */
final class StatusAlarms {
    private static final Map<String, String> TEXTS = Map.of(
            "PowerLow", "Power low",
            "PermanentError", "Permanent error",
            "TemporaryError", "Temporary error",
            "ApplicationBusy", "Application busy",
            "ApplicationError", "Application error",
            "Abnormal", "Abnormal condition",
            "Manufacturer5", "Status bit 5 of the manufacturer",
            "Manufacturer6", "Status bit 6 of the manufacturer",
            "Manufacturer7", "Status bit 7 of the manufacturer");

    private StatusAlarms() {}

    /** The alarms of all telegrams, each once. */
    static List<Alarm> of(List<Telegram> telegrams) {
        return telegrams.stream()
                .flatMap(telegram -> telegram.header().stream())
                .flatMap(header -> header.status().names().stream())
                .distinct()
                .map(name -> new Alarm(name, TEXTS.getOrDefault(name, name)))
                .toList();
    }
}
