package io.mivo.app.cli;

import io.mivo.domain.bus.MeterSetting;
import io.mivo.domain.bus.SecondaryAddress;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code mivo meter set-id}: gives a meter another identification. */
@Command(
        name = "set-id",
        description = {
            "Give a meter another identification number, by which it is selected.",
            "Refused when another meter answers to it already. Many meters do not allow it.",
            "Example: mivo meter set-id --serial /dev/ttyUSB0 --primary 5 00123456"
        })
final class MeterIdentificationCommand extends MeterSettingCommand {
    @Parameters(
            paramLabel = "DIGITS",
            description =
                    "The new number (8 digits), or number, manufacturer, version and device type (16 digits as they"
                            + " go over the wire).")
    private String digits = "";

    @Override
    MeterSetting setting() {
        SecondaryAddress address = SecondaryAddress.parse(digits);
        if (address.identification().contains("F")) {
            throw new IllegalArgumentException("'" + digits + "': F stands for any digit and cannot be set");
        }
        return new MeterSetting.Identification(address);
    }

    @Override
    Optional<String> danger() {
        return Optional.of("the meter will have the number " + digits + " and no longer its old one");
    }
}
