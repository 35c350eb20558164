package io.mivo.adapter.http.web;

import io.javalin.http.Context;
import io.mivo.adapter.http.route.Form;
import io.mivo.adapter.http.route.Need;
import io.mivo.adapter.http.route.Route;
import io.mivo.adapter.http.route.Visitor;
import io.mivo.adapter.http.web.view.LicenseLine;
import io.mivo.application.port.driving.GrantLicenses;
import io.mivo.application.port.driving.WatchSensors;
import io.mivo.domain.access.Role;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import io.mivo.domain.sensor.Sensor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows licenses and their seats to administrators, and takes new ones in. Safe for use by many threads. */
final class LicenseRoutes {
    private static final Need ADMINISTRATOR = Need.person(Role.ADMINISTRATOR);
    private static final Notices NOTICES =
            new Notices(Map.of("imported", "The license is imported, and its free seats are given."));

    private final GrantLicenses licenses;
    private final WatchSensors sensors;
    private final PersonForms forms;
    private final Views views;
    private final Clock clock;

    LicenseRoutes(GrantLicenses licenses, WatchSensors sensors, PersonForms forms, Views views, Clock clock) {
        this.licenses = licenses;
        this.sensors = sensors;
        this.forms = forms;
        this.views = views;
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/licenses", ADMINISTRATOR, context -> show(context, Optional.empty())),
                Route.post("/licenses", ADMINISTRATOR, forms.taking(this::take)));
    }

    private void show(Context context, Optional<String> fault) {
        Instant now = clock.instant();
        List<LicenseLine> lines = licenses.licenses().stream()
                .map(held -> LicenseLine.of(held, now))
                .toList();
        views.show(
                context,
                "licenses.jte",
                Map.of(
                        "frame", views.frame(context, "Licenses"),
                        "notice", NOTICES.of(context),
                        "licenses", lines,
                        "waiting", waiting(context),
                        "fault", fault));
    }

    /** Enabled sensors whose values are withheld. */
    private List<String> waiting(Context context) {
        return sensors.watch(Visitor.caller(context)).stream()
                .filter(each -> !each.active())
                .map(WatchSensors.WatchedSensor::sensor)
                .filter(sensor -> sensor.state().enabled())
                .map(Sensor::uid)
                .map(Object::toString)
                .toList();
    }

    private void take(Context context, Form form) {
        try {
            licenses.importLicense(
                    Visitor.caller(context), form.value("document").orElse(""));
            Views.goTo(context, "/licenses?notice=imported");
        } catch (RefusedException refused) {
            if (refused.reason() != Reason.MALFORMED) {
                throw refused;
            }
            context.status(422);
            show(context, Optional.of(PersonForms.sentence(refused.detail())));
        }
    }
}
