package io.mivo.adapter.persistence.document;

import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Manufacturer;
import io.mivo.domain.bus.SecondaryAddress;
import io.mivo.domain.profile.ProfileReference;
import io.mivo.domain.sensor.Sensor;
import java.util.Optional;
import java.util.function.Function;

/** Where a device answers as a site file says it; the mirror of {@link AddressSection} and {@link SecondarySection}. */
final class AddressText {
    static final Members<Sensor> MEMBERS = Members.<Sensor>none()
            .may("primary", in(DeviceAddress.Primary.class, primary -> Optional.of(Written.number(primary.number()))))
            .may("secondary", in(SecondaryAddress.class, secondary -> Optional.of(Written.text(digits(secondary)))))
            .may(
                    "manufacturer",
                    beside(secondary ->
                            secondary.manufacturer().map(Manufacturer::letters).map(Written::text)))
            .may("version", beside(secondary -> secondary.version().map(Written::number)))
            .may("deviceType", beside(secondary -> secondary.deviceType().map(Written::number)))
            .may(
                    "fabrication",
                    in(
                            SecondaryAddress.class,
                            secondary -> secondary.fabrication().map(Written::text)))
            .may("unitId", in(DeviceAddress.UnitId.class, unit -> Optional.of(Written.number(unit.number()))))
            .may("registerOffset", AddressText::registerOffset)
            .exactly(AddressSection.KEYS);

    private AddressText() {}

    private static <T extends DeviceAddress> Function<Sensor, Optional<Node>> in(
            Class<T> kind, Function<T, Optional<Node>> form) {
        return sensor -> Optional.of(sensor.connection().address())
                .filter(kind::isInstance)
                .map(kind::cast)
                .flatMap(form);
    }

    /** What is told beside the identification; not where all 16 digits tell it. */
    private static Function<Sensor, Optional<Node>> beside(Function<SecondaryAddress, Optional<Node>> form) {
        return in(
                SecondaryAddress.class, secondary -> hasLetters(secondary) ? form.apply(secondary) : Optional.empty());
    }

    private static String digits(SecondaryAddress secondary) {
        return hasLetters(secondary) ? secondary.identification() : secondary.digits();
    }

    /** Three letters do not tell the highest bit that some meters set. */
    private static boolean hasLetters(SecondaryAddress secondary) {
        return secondary
                .manufacturer()
                .filter(maker -> !Manufacturer.ofLetters(maker.letters()).equals(maker))
                .isEmpty();
    }

    /** Values that are declared one by one have it in their addresses. */
    private static Optional<Node> registerOffset(Sensor sensor) {
        return sensor.profile()
                .reference()
                .map(ProfileReference::registerOffset)
                .flatMap(offset -> Written.unless(0, offset))
                .map(Written::number);
    }
}
