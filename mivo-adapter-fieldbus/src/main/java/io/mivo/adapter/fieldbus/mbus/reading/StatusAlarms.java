package io.mivo.adapter.fieldbus.mbus.reading;

import io.mivo.adapter.fieldbus.mbus.codec.Telegram;
import io.mivo.adapter.fieldbus.mbus.codec.record.DataRecord;
import io.mivo.adapter.fieldbus.mbus.codec.value.Value;
import io.mivo.domain.reading.Alarm;
import io.mivo.domain.value.Position;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the status and the error flags of a meter want a person to know. */
final class StatusAlarms {
    private static final String ERROR_FLAGS = "Error flags";
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

    /** The alarms of all telegrams, each once: of the status, then error flags that are set. */
    static List<Alarm> of(Readout readout) {
        return Stream.concat(
                        status(readout.telegrams()),
                        readout.records().stream().flatMap(record -> flags(record).stream()))
                .distinct()
                .toList();
    }

    private static Stream<Alarm> status(List<Telegram> telegrams) {
        return telegrams.stream()
                .flatMap(telegram -> telegram.header().stream())
                .flatMap(header -> header.status().names().stream())
                .map(name -> new Alarm(name, TEXTS.getOrDefault(name, name)));
    }

    /** Only what is set now; which flag means what is the maker's own. */
    private static Optional<Alarm> flags(DataRecord record) {
        boolean present = record.quantity().equals(ERROR_FLAGS)
                && record.isUnderstood()
                && new RecordForm(record).isPlain()
                && RecordPosition.of(record).equals(Position.MAIN);
        return present
                        && record.value() instanceof Value.Amount amount
                        && amount.number().signum() != 0
                ? Optional.of(new Alarm("ErrorFlags", "Error flags " + hex(amount.number())))
                : Optional.empty();
    }

    private static String hex(BigDecimal flags) {
        return "0x" + flags.toBigInteger().toString(16).toUpperCase(Locale.ROOT);
    }
}
