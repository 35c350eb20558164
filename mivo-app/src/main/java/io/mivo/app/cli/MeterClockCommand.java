package io.mivo.app.cli;

import io.mivo.domain.bus.MeterSetting;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code mivo meter set-clock}: sets a meter's clock. */
@Command(
        name = "set-clock",
        description = {
            "Set a meter's clock. Meters know no time zone; most are kept at normal time all year.",
            "Example: mivo meter set-clock --tcp 192.0.2.10:10001 --primary 5 2026-01-31T12:00"
        })
final class MeterClockCommand extends MeterSettingCommand {
    @Parameters(
            paramLabel = "TIME",
            arity = "0..1",
            description = "The meter's local time, such as 2026-01-31T12:00; without it the time of this machine.")
    private Optional<String> time = Optional.empty();

    @Override
    MeterSetting setting() {
        return new MeterSetting.ClockTime(time.map(MeterClockCommand::parsed).orElseGet(MeterClockCommand::now));
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(Clock.system(ZoneId.systemDefault())).truncatedTo(ChronoUnit.SECONDS);
    }

    private static LocalDateTime parsed(String text) {
        try {
            return LocalDateTime.parse(text).truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeParseException fault) {
            throw new IllegalArgumentException("'" + text + "' is not a local time such as 2026-01-31T12:00", fault);
        }
    }

    @Override
    Optional<String> danger() {
        return Optional.empty();
    }
}
