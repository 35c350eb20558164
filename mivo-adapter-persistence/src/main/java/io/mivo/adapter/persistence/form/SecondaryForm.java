package io.mivo.adapter.persistence.form;

import io.mivo.domain.bus.Manufacturer;
import io.mivo.domain.bus.SecondaryAddress;
import java.util.Optional;

/** Secondary addresses of M-Bus as forms. */
final class SecondaryForm {
    private SecondaryForm() {}

    static Form of(SecondaryAddress address) {
        return Form.of("secondary", address.identification())
                .with(address.manufacturer(), maker -> Form.of("manufacturer", maker.code()))
                .with(address.version(), version -> Form.of("version", version))
                .with(address.deviceType(), type -> Form.of("deviceType", type))
                .with(address.fabrication(), digits -> Form.of("fabrication", digits));
    }

    static SecondaryAddress read(Form form) {
        return new SecondaryAddress(
                form.text(0),
                number(form, "manufacturer").map(Manufacturer::new),
                number(form, "version"),
                number(form, "deviceType"),
                form.maybe("fabrication").map(digits -> digits.text(0)));
    }

    private static Optional<Integer> number(Form form, String name) {
        return form.maybe(name).map(number -> number.number(0));
    }
}
