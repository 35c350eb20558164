package io.mivo.adapter.http.web;

import io.javalin.http.Context;
import io.mivo.adapter.http.route.Form;
import io.mivo.adapter.http.route.Need;
import io.mivo.adapter.http.route.Route;
import io.mivo.adapter.http.route.Visitor;
import io.mivo.adapter.http.web.view.Frame;
import io.mivo.adapter.http.web.view.Overview;
import io.mivo.adapter.http.web.view.SensorCard;
import io.mivo.adapter.http.web.view.SensorCards;
import io.mivo.application.port.driving.ReadSensor;
import io.mivo.domain.access.Caller;
import io.mivo.domain.access.Role;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import io.mivo.domain.sensor.SensorUid;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows the sensors with their newest values, and reads one when asked to. Safe for use by many threads. */
final class SensorRoutes {
    private static final Need ANYBODY = Need.person(Role.USER);
    private static final Need OPERATOR = Need.person(Role.OPERATOR);
    private static final String OLD_PAGE =
            "This page was too old, so nothing was read. Please reload it and try again.";

    private final WebPorts.Sensors ports;
    private final Forms forms;
    private final Views views;
    private final Clock clock;

    SensorRoutes(WebPorts.Sensors ports, Forms forms, Views views, Clock clock) {
        this.ports = ports;
        this.forms = forms;
        this.views = views;
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/", ANYBODY, context -> show(context, "sensors.jte")),
                Route.get("/sensors", ANYBODY, context -> show(context, "overview.jte")),
                Route.post("/sensors/{uid}/read", OPERATOR, this::read));
    }

    private void show(Context context, String template) {
        SensorCards cards = cards(context);
        List<SensorCard> all = ports.watchSensors().watch(Visitor.caller(context)).stream()
                .map(cards::card)
                .toList();
        views.show(context, template, Map.of("frame", frame(context), "overview", new Overview(all)));
    }

    private void read(Context context) throws IOException {
        Form form = forms.read(context);
        SensorUid uid = uid(context.pathParam("uid"));
        Optional<String> refusal =
                forms.isOurs(context, form) ? refusalOfReading(Visitor.caller(context), uid) : Optional.of(OLD_PAGE);
        if (Views.wantsPart(context)) {
            SensorCard card = card(context, uid);
            SensorCard shown = refusal.map(card::withRemark).orElse(card);
            views.show(
                    context,
                    "card.jte",
                    Map.of("card", shown, "formToken", frame(context).formToken()));
        } else {
            boolean fromPage = form.value("back").filter("sensor"::equals).isPresent();
            Views.goTo(context, (fromPage ? "/sensors/" : "/#sensor-") + uid.text());
        }
    }

    private Optional<String> refusalOfReading(Caller caller, SensorUid uid) {
        try {
            ports.readSensor().read(caller, uid, ReadSensor.Request.NOW);
            return Optional.empty();
        } catch (RefusedException refused) {
            if (refused.reason() == Reason.UNKNOWN_SENSOR) {
                throw refused;
            }
            return Optional.of("It was not read: " + refused.detail() + ".");
        }
    }

    private SensorCard card(Context context, SensorUid uid) {
        return ports.watchSensors().watch(Visitor.caller(context)).stream()
                .filter(each -> each.sensor().uid().equals(uid))
                .findFirst()
                .map(cards(context)::card)
                .orElseThrow(SensorRoutes::unknown);
    }

    private SensorCards cards(Context context) {
        return new SensorCards(clock.instant(), Visitor.person(context).role().suffices(Role.OPERATOR));
    }

    private Frame frame(Context context) {
        return views.frame(context, "Sensors");
    }

    private static SensorUid uid(String text) {
        try {
            return new SensorUid(text);
        } catch (IllegalArgumentException fault) {
            throw unknown();
        }
    }

    private static RefusedException unknown() {
        return new RefusedException(Reason.UNKNOWN_SENSOR, "There is no such sensor.");
    }
}
