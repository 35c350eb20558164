package io.mivo.application.setting;

import io.mivo.application.port.driven.SensorRegistry;
import io.mivo.application.port.driving.SetMeter.Request;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.MeterSetting;
import io.mivo.domain.bus.SecondaryAddress;
import io.mivo.domain.sensor.FoundMeter;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorUid;
import java.util.List;
import java.util.Optional;

/**
 * What a setting changes about where a meter answers.
 *
 * @param meter as it is before
 */
record Change(Request request, FoundMeter meter) {
    private static final int UNCONFIGURED = 0;

    /** The address that it shall have; empty when it keeps the one it has, or gets the one that many may share. */
    Optional<DeviceAddress> newAddress() {
        if (request.setting() instanceof MeterSetting.PrimaryAddress primary) {
            int number = primary.number().number();
            boolean known = meter.primary().equals(Optional.of(number)) && isCalledByIt();
            return number == UNCONFIGURED || known ? Optional.empty() : Optional.of(primary.number());
        }
        return newSecondary()
                .filter(address -> !meter.secondary().equals(Optional.of(address)))
                .map(each -> each);
    }

    private boolean isCalledByIt() {
        return request.address() instanceof DeviceAddress.Primary;
    }

    private Optional<SecondaryAddress> newSecondary() {
        return request.setting() instanceof MeterSetting.Identification identification
                ? Optional.of(completed(identification.address()))
                : Optional.empty();
    }

    /** What the setting leaves out stays as it is. */
    private SecondaryAddress completed(SecondaryAddress wanted) {
        return meter.secondary()
                .map(now -> new SecondaryAddress(
                        wanted.identification(),
                        wanted.manufacturer().or(now::manufacturer),
                        wanted.version().or(now::version),
                        wanted.deviceType().or(now::deviceType),
                        Optional.empty()))
                .orElse(wanted);
    }

    /** The sensors of a site that lead to the meter as it was and not as it is now. */
    List<SensorUid> outdated(SensorRegistry registry, Line line) {
        return registry.sensors().stream()
                .filter(sensor -> isOn(line, sensor, registry))
                .filter(sensor -> leadsAstray(sensor.connection().address()))
                .map(Sensor::uid)
                .toList();
    }

    private static boolean isOn(Line line, Sensor sensor, SensorRegistry registry) {
        return registry.bus(sensor.connection().bus())
                .filter(bus -> bus.line().endpoint().equals(line.endpoint()))
                .isPresent();
    }

    private boolean leadsAstray(DeviceAddress address) {
        if (request.setting() instanceof MeterSetting.PrimaryAddress primary) {
            return isOldPrimary(address) && !address.equals(primary.number());
        }
        return address instanceof SecondaryAddress secondary
                && newSecondary().filter(now -> !secondary.covers(now)).isPresent()
                && meter.secondary().filter(secondary::covers).isPresent();
    }

    private boolean isOldPrimary(DeviceAddress address) {
        return address instanceof DeviceAddress.Primary old
                && (old.equals(request.address()) || meter.primary().equals(Optional.of(old.number())));
    }
}
