package io.mivo.app.cli;

import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.MeterSetting;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code mivo meter set-address}: gives a meter another primary address. */
@Command(
        name = "set-address",
        description = {
            "Give a meter another primary address.",
            "A new meter has 0. Refused when another meter answers at the new address already.",
            "Afterwards the site file must name the new address, unless it selects the meter by its number.",
            "Example: mivo meter set-address --tcp 192.0.2.10:10001 --secondary 12345678 5"
        })
final class MeterAddressCommand extends MeterSettingCommand {
    @Parameters(paramLabel = "ADDRESS", description = "The new primary address, 0 to 250.")
    private int address;

    @Override
    MeterSetting setting() {
        return new MeterSetting.PrimaryAddress(new DeviceAddress.Primary(address));
    }

    @Override
    Optional<String> danger() {
        return Optional.of("the meter will answer at primary " + address + " and no longer at its old address");
    }
}
