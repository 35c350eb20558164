package io.mivo.adapter.persistence.document;

import io.mivo.domain.bus.DeviceAddress;
import java.util.List;
import java.util.Optional;

/**
 * Where a device answers, as a site file declares it.
 *
 * @param device its address
 * @param registerOffset what is added to the addresses of its registers
 */
record AddressSection(DeviceAddress device, int registerOffset) {
    static final Keys KEYS = Keys.of()
            .or("primary", "secondary", "manufacturer", "version", "deviceType", "fabrication")
            .or("unitId", "registerOffset");
    private static final List<String> KINDS = List.of("primary", "secondary", "unitId");
    private static final List<String> OF_SECONDARY = List.of("manufacturer", "version", "deviceType", "fabrication");
    private static final int FARTHEST = 65_535;

    /** The address of a sensor. */
    static Optional<AddressSection> read(Entry sensor) {
        return sensor.entry("address", KEYS).flatMap(AddressSection::address);
    }

    private static Optional<AddressSection> address(Entry entry) {
        long kinds = KINDS.stream().filter(entry::has).count();
        if (kinds != 1) {
            entry.fault("give exactly one of " + String.join(", ", KINDS));
        }
        checkCompany(entry);
        Optional<DeviceAddress> device = device(entry);
        int offset = entry.value("registerOffset", Numbers.within(-FARTHEST, FARTHEST))
                .orElse(0);
        return entry.built(() -> new AddressSection(device.orElseThrow(), offset));
    }

    private static void checkCompany(Entry entry) {
        if (!entry.has("secondary")) {
            refuse(entry, OF_SECONDARY, "secondary");
        }
        if (!entry.has("unitId")) {
            refuse(entry, List.of("registerOffset"), "unitId");
        }
    }

    private static void refuse(Entry entry, List<String> keys, String company) {
        keys.stream()
                .filter(entry::has)
                .forEach(key -> entry.fault(key, "'" + key + "' goes with '" + company + "' only"));
    }

    private static Optional<DeviceAddress> device(Entry entry) {
        Optional<DeviceAddress> primary = entry.value("primary", text -> new DeviceAddress.Primary(number(text)));
        Optional<DeviceAddress> unitId = entry.value("unitId", text -> new DeviceAddress.UnitId(number(text)));
        return primary.or(() -> unitId).or(() -> SecondarySection.read(entry));
    }

    private static int number(String text) {
        return Numbers.within(Integer.MIN_VALUE, Integer.MAX_VALUE).apply(text);
    }
}
