package io.mivo.application.site;

import io.mivo.application.profile.Findings;
import io.mivo.domain.bus.Bus;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.profile.Point;
import io.mivo.domain.sensor.Sensor;

/** Checks whether a device can answer where its sensor says. */
final class AddressChecks {
    private static final int BROADCAST = 0;
    private static final int HIGHEST_ON_RTU = 247;

    private final Findings findings;

    AddressChecks(Findings findings) {
        this.findings = findings;
    }

    void check(String path, Sensor sensor, Bus bus) {
        Protocol spoken = bus.line().protocol();
        DeviceAddress address = sensor.connection().address();
        findings.addIf(
                address.protocol() != spoken,
                path + ".address",
                "bus '" + bus.id() + "' speaks " + spoken.word() + ": address the device by "
                        + (spoken == Protocol.MBUS ? "primary" : "unitId"));
        if (address instanceof DeviceAddress.UnitId unit && bus.line().isRtu()) {
            checkOnRtu(path + ".address.unitId", unit.number());
        }
        if (address instanceof DeviceAddress.UnitId unit && unit.number() == BROADCAST) {
            checkBroadcast(path, sensor.profile());
        }
    }

    private void checkOnRtu(String path, int unit) {
        findings.addIf(
                unit == BROADCAST,
                path,
                "unit 0 is a broadcast on RTU: all devices listen to it and none answers; give 1 to 247");
        findings.addIf(
                unit > HIGHEST_ON_RTU,
                path,
                "unit " + unit + " is reserved on RTU (248 to 255): no device has it; give 1 to 247");
    }

    private void checkBroadcast(String path, DeviceProfile profile) {
        for (int index = 0; index < profile.points().size(); index++) {
            findings.addIf(
                    isWritten(profile.points().get(index)),
                    path + ".values[" + index + "].write",
                    "a write to unit 0 is a broadcast: every device of the line would take it and none confirm it;"
                            + " give the device's own unitId, or 255 for a device with a TCP port of its own");
        }
    }

    private static boolean isWritten(Point point) {
        return point instanceof Point.InRegister register && register.write().isPresent();
    }
}
