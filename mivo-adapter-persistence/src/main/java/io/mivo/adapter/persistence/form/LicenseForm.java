package io.mivo.adapter.persistence.form;

import io.mivo.domain.license.License;
import io.mivo.domain.license.LicenseId;
import java.time.Instant;
import java.util.Optional;

/** Licenses as forms. */
public final class LicenseForm {
    private LicenseForm() {}

    /** The form of a license. */
    public static Form of(License license) {
        return Form.of("license", license.id(), license.licensee())
                .with(license.unit(), unit -> Form.of("unit", unit))
                .with(license.seats(), seats -> Form.of("seats", seats))
                .with(license.term().from(), from -> Form.of("from", from))
                .with(license.term().until(), until -> Form.of("until", until));
    }

    /** The license of a form. */
    public static License read(Form form) {
        return new License(
                new LicenseId(form.text(0)),
                form.text(1),
                form.maybe("unit").map(unit -> unit.text(0)),
                form.maybe("seats").map(seats -> seats.number(0)),
                new License.Term(readInstant(form, "from"), readInstant(form, "until")));
    }

    private static Optional<Instant> readInstant(Form form, String name) {
        return form.maybe(name).map(instant -> Instant.parse(instant.text(0)));
    }
}
