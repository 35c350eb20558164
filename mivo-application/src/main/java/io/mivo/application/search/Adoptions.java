package io.mivo.application.search;

import io.mivo.application.port.driven.SensorRegistry;
import io.mivo.application.port.driving.ApplySite;
import io.mivo.application.port.driving.SearchMeters.Adopted;
import io.mivo.application.port.driving.SearchMeters.Adoption;
import io.mivo.application.port.driving.SearchMeters.Find;
import io.mivo.domain.bus.Bus;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Manufacturer;
import io.mivo.domain.bus.SecondaryAddress;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.sensor.Connection;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorLabel;
import io.mivo.domain.sensor.SensorState;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.site.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes sensors of found meters. */
record Adoptions(SensorRegistry registry, ApplySite applySite) {
    Adopted adopt(Bus bus, List<Adoption> meters) {
        List<Sensor> sensors = sensors(bus, meters);
        boolean isNew = registry.bus(bus.id()).isEmpty();
        ApplySite.Applied applied = applySite.apply(Site.of(isNew ? List.of(bus) : List.of(), sensors), false);
        return new Adopted(applied.isDone() ? sensors.stream().map(Sensor::uid).toList() : List.of(), applied.faults());
    }

    private List<Sensor> sensors(Bus bus, List<Adoption> meters) {
        Set<SensorUid> taken =
                registry.sensors().stream().map(Sensor::uid).collect(Collectors.toCollection(HashSet::new));
        List<Sensor> sensors = new ArrayList<>();
        for (Adoption adoption : meters) {
            Connection connection = Connection.over(bus, adoption.find().address());
            if (Stream.concat(registry.sensors().stream(), sensors.stream())
                    .noneMatch(each -> each.connection().isToSameDeviceAs(connection))) {
                sensors.add(sensor(adoption, connection, taken));
            }
        }
        return sensors;
    }

    private static Sensor sensor(Adoption adoption, Connection connection, Set<SensorUid> taken) {
        Find find = adoption.find();
        Optional<String> number = secondary(find).map(SecondaryAddress::identification);
        SensorUid uid = adoption.uid().orElseGet(() -> free(proposed(find), taken));
        taken.add(uid);
        String name = adoption.name()
                .orElseGet(() -> find.meter().meterType().word()
                        + number.map(digits -> " " + digits).orElse(""));
        SensorLabel label = new SensorLabel(name, number, find.meter().meterType());
        SensorState state = new SensorState(true, adoption.readEvery(), Optional.empty(), Optional.empty());
        return new Sensor(uid, label, connection, DeviceProfile.WHATEVER_IT_SENDS, state);
    }

    private static Optional<SecondaryAddress> secondary(Find find) {
        return find.address() instanceof SecondaryAddress address
                ? Optional.of(address)
                : find.meter().secondary();
    }

    private static SensorUid free(String proposal, Set<SensorUid> taken) {
        return Stream.iterate(1, number -> number + 1)
                .map(number -> new SensorUid(number == 1 ? proposal : proposal + "-" + number))
                .filter(uid -> !taken.contains(uid))
                .findFirst()
                .orElseThrow();
    }

    /** Manufacturer and identification as printed on the meter, as far as they are known. */
    private static String proposed(Find find) {
        Optional<SecondaryAddress> address = secondary(find);
        String maker = address.flatMap(SecondaryAddress::manufacturer)
                .map(Manufacturer::letters)
                .map(letters -> letters.toLowerCase(Locale.ROOT))
                .filter(letters -> letters.matches("[a-z]{3}"))
                .orElse("mbus");
        return maker + "-"
                + address.map(each -> each.identification().toLowerCase(Locale.ROOT))
                        .orElseGet(() -> "p" + number(find.address()));
    }

    private static int number(DeviceAddress address) {
        return address instanceof DeviceAddress.Primary primary ? primary.number() : 0;
    }
}
