package io.mivo.app.cli;

import io.mivo.domain.bus.MeterSetting;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.bus.SerialSettings;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code mivo meter set-baud}: sets a meter's speed on the line. */
@Command(
        name = "set-baud",
        description = {
            "Set a meter's speed on the line. It is told at the old speed and tried at the new one.",
            "Over serial lines only: a gateway on the network has a speed of its own, and nothing is sent.",
            "Example: mivo meter set-baud --serial /dev/ttyUSB0 --baud 2400 --primary 5 9600"
        })
final class MeterBaudCommand extends MeterSettingCommand {
    @Parameters(paramLabel = "BAUD", description = "300, 600, 1200, 2400, 4800, 9600, 19200 or 38400.")
    private int speed;

    @Override
    MeterSetting setting() {
        return new MeterSetting.Speed(
                SerialSettings.USUAL.withBaud(speed).requireFor(Protocol.MBUS).baud());
    }

    @Override
    Optional<String> danger() {
        return Optional.of("the meter will speak at " + speed + " baud, and be silent at its old speed");
    }
}
