package io.mivo.app.cli;

import io.mivo.application.port.driving.SetMeter.Before;
import io.mivo.domain.sensor.FoundMeter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says in a line which meter it is. */
final class MeterText {
    private MeterText() {}

    static String of(Before before) {
        Optional<String> clock = before.clock().map(time -> "clock " + time);
        return String.join(
                ", ",
                Stream.concat(parts(before.meter()).stream(), clock.stream()).toList());
    }

    private static List<String> parts(FoundMeter meter) {
        return Stream.of(
                        Optional.of(meter.meterType().word()),
                        meter.secondary().map(address -> address.identification() + " (" + address.digits() + ")"),
                        meter.secondary()
                                .flatMap(address -> address.manufacturer())
                                .map(maker -> "by " + maker),
                        meter.primary().map(number -> "primary " + number))
                .flatMap(Optional::stream)
                .toList();
    }
}
