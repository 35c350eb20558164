package io.mivo.app.cli;

import io.mivo.domain.bus.ApplicationReset;
import io.mivo.domain.bus.MeterSetting;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code mivo meter reset}: resets a meter's application. */
@Command(
        name = "reset",
        description = {
            "Reset a meter's application: it goes back to the start of its readout. Values are not touched.",
            "Example: mivo meter reset --tcp 192.0.2.10:10001 --primary 5 0x10"
        })
final class MeterResetCommand extends MeterSettingCommand {
    @Parameters(
            paramLabel = "SUBCODE",
            arity = "0..1",
            description = "Chooses what the meter sends from now on, 0 to 255 or 0x00 to 0xFF; the maker says which.")
    private Optional<String> subcode = Optional.empty();

    @Override
    MeterSetting setting() {
        return new MeterSetting.Reset(new ApplicationReset(subcode.map(Integer::decode)));
    }

    @Override
    Optional<String> danger() {
        return Optional.empty();
    }
}
