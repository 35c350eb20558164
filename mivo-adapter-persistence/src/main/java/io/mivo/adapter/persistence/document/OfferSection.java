package io.mivo.adapter.persistence.document;

import io.mivo.domain.bus.Protocol;
import io.mivo.domain.profile.BlockRules;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.profile.ProfileName;
import io.mivo.domain.profile.ProfileReference;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a sensor offers, as a site file declares it: a profile by its name, or the values themselves. */
final class OfferSection {
    private static final List<String> BESIDE_PROFILE =
            Stream.concat(Stream.of("values"), BlockSection.KEYS.stream()).toList();

    private OfferSection() {}

    /** What it offers; a profile that is named is still to be looked up. */
    static DeviceProfile read(Entry sensor, Optional<AddressSection> address) {
        Optional<Protocol> protocol = address.map(each -> each.device().protocol());
        boolean telegrams = protocol.equals(Optional.of(Protocol.MBUS));
        if (telegrams) {
            refuse(sensor, BlockSection.KEYS, "is for Modbus devices only");
            refuse(sensor, List.of("profile"), "is for Modbus devices only; an M-Bus meter tells its own values");
        }
        int offset = address.map(AddressSection::registerOffset).orElse(0);
        return sensor.has("profile") && !telegrams ? named(sensor, offset) : declared(sensor, protocol, offset);
    }

    private static DeviceProfile named(Entry sensor, int offset) {
        refuse(
                sensor,
                BESIDE_PROFILE,
                "is part of the profile; give either 'profile' or 'values', or put a profile of your own into profiles/");
        return sensor.value("profile", ProfileName::new)
                .map(name -> DeviceProfile.named(new ProfileReference(name, offset)))
                .orElse(DeviceProfile.WHATEVER_IT_SENDS);
    }

    private static DeviceProfile declared(Entry sensor, Optional<Protocol> protocol, int offset) {
        if (protocol.equals(Optional.of(Protocol.MODBUS)) && !sensor.has("values")) {
            sensor.fault("the key 'profile' or 'values' is missing: a Modbus sensor offers nothing of itself;"
                    + " 'mivo profiles list' names the profiles");
        }
        BlockRules blocks = BlockSection.read(sensor, offset);
        return sensor.node("values")
                .map(node -> new DeviceProfile(ValuesSection.read(node, offset, sensor.faults()), blocks))
                .orElse(DeviceProfile.WHATEVER_IT_SENDS);
    }

    private static void refuse(Entry sensor, List<String> keys, String why) {
        keys.stream().filter(sensor::has).forEach(key -> sensor.fault(key, "'" + key + "' " + why));
    }
}
