package io.mivo.adapter.http.web;

import io.javalin.http.Context;
import io.mivo.adapter.http.route.Form;
import io.mivo.adapter.http.route.Need;
import io.mivo.adapter.http.route.Route;
import io.mivo.adapter.http.route.Visitor;
import io.mivo.adapter.http.web.Confirmations.Wish;
import io.mivo.adapter.http.web.view.SensorPage;
import io.mivo.adapter.http.web.view.SetPoint;
import io.mivo.adapter.http.web.view.WriteWords;
import io.mivo.application.port.driving.ReadSensor;
import io.mivo.application.port.driving.WriteValues;
import io.mivo.application.port.driving.WriteValues.Outcome;
import io.mivo.application.port.driving.WriteValues.WriteResult;
import io.mivo.domain.access.Role;
import io.mivo.domain.refusal.RefusedException;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.value.ValueCode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Shows one sensor, and lets operators set what may be set after they confirmed it. Safe for use by many threads. */
final class SetPointRoutes {
    private static final Need ANYBODY = Need.person(Role.USER);
    private static final Need OPERATOR = Need.person(Role.OPERATOR);
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ReadSensor.Request NEARLY_NOW =
            new ReadSensor.Request(Optional.of(Duration.ofMinutes(1)), List.of(), Duration.ofSeconds(10));
    private static final String GONE = "This was confirmed already, or waited for longer than ten minutes. Nothing was"
            + " sent now; read the sensor to see what it holds.";

    private final WebPorts.Sensors ports;
    private final SensorPages pages;
    private final Desk desk;
    private final Confirmations confirmations;

    SetPointRoutes(WebPorts.Sensors ports, Desk desk) {
        this.ports = ports;
        this.pages = new SensorPages(ports, desk.clock());
        this.desk = desk;
        this.confirmations = new Confirmations(desk.clock());
    }

    List<Route> routes() {
        PersonForms forms = desk.forms();
        return List.of(
                Route.get("/sensors/{uid}", ANYBODY, forms.telling(context -> show(context, Optional.empty()))),
                Route.post("/sensors/{uid}/set", OPERATOR, forms.taking(this::ask)),
                Route.post("/sensors/{uid}/set/now", OPERATOR, forms.taking(this::write)));
    }

    private void show(Context context, Optional<SensorPage.Entry> entry) {
        SensorPage page = pages.page(context, uid(context), entry);
        show(context, "sensor.jte", page.card().title().name(), Map.of("page", page));
    }

    private void show(Context context, String template, String title, Map<String, Object> parameters) {
        desk.views().showFramed(context, template, title, parameters);
    }

    private static SensorUid uid(Context context) {
        try {
            return new SensorUid(context.pathParam("uid"));
        } catch (IllegalArgumentException noUid) {
            throw SensorPages.unknown();
        }
    }

    /** Checks the value, asks the device what it holds now, and asks the person whether it is meant. */
    private void ask(Context context, Form form) {
        SensorUid uid = uid(context);
        String code = form.value("code").orElse("");
        String typed = form.value("value").orElse("").strip();
        if (pages.page(context, uid, Optional.empty()).setPoint(code).isEmpty()) {
            throw RefusedException.malformed("/code", "the sensor has no set-point '" + code + "'");
        }
        if (!NUMBER.matcher(typed).matches()) {
            refuse(context, new SensorPage.Entry(code, typed, "Write a number such as 21.5, with a point."));
            return;
        }
        Wish wish = new Wish(Visitor.person(context).name(), uid, new ValueCode(code), new BigDecimal(typed));
        Outcome tried = write(context, wish, true);
        if (tried.result() == WriteResult.VALID) {
            confirm(context, wish);
        } else {
            String why = tried.detail().orElse(tried.result().name());
            refuse(context, new SensorPage.Entry(code, typed, PersonForms.sentence(why)));
        }
    }

    private void refuse(Context context, SensorPage.Entry entry) {
        context.status(422);
        show(context, Optional.of(entry));
    }

    private void confirm(Context context, Wish wish) {
        Optional<String> unread = unread(context, wish.uid());
        SensorPage page = pages.page(context, wish.uid(), Optional.empty());
        SetPoint point = point(page, wish);
        Map<String, Object> parameters = Map.of(
                "page", page,
                "point", point,
                "wanted", point.written(wish.value()),
                "unread", unread,
                "confirmation", confirmations.ask(wish));
        show(context, "setpoint-ask.jte", "Set " + point.label(), parameters);
    }

    private static SetPoint point(SensorPage page, Wish wish) {
        return page.setPoint(wish.code().text()).orElseThrow(SensorPages::unknown);
    }

    /** Why the device could not be asked what it holds now. */
    private Optional<String> unread(Context context, SensorUid uid) {
        try {
            ReadSensor.Answer answer = ports.readSensor().read(Visitor.caller(context), uid, NEARLY_NOW);
            return Optional.of(answer.reading().result())
                    .filter(result -> !result.isGood())
                    .map(Enum::name);
        } catch (RefusedException refused) {
            return Optional.of(refused.detail());
        }
    }

    private void write(Context context, Form form) {
        Optional<Wish> wish = confirmations.take(
                form.value("confirmation").orElse(""), Visitor.person(context).name(), uid(context));
        if (wish.isEmpty()) {
            desk.views().turnDown(context, desk.views().frame(context, "Not sent"), 409, GONE);
            return;
        }
        SensorPage before = pages.page(context, wish.get().uid(), Optional.empty());
        SetPoint point = point(before, wish.get());
        WriteWords words = WriteWords.of(write(context, wish.get(), false), point);
        Map<String, Object> parameters = Map.of(
                "page",
                before,
                "point",
                point,
                "wanted",
                point.written(wish.get().value()),
                "words",
                words);
        show(context, "setpoint-done.jte", "Set " + point.label(), parameters);
    }

    private Outcome write(Context context, Wish wish, boolean dryRun) {
        WriteValues.Item item = new WriteValues.Item(wish.uid().text(), wish.code(), wish.value(), Optional.empty());
        WriteValues.Request request = new WriteValues.Request(List.of(item), dryRun, PATIENCE);
        return ports.writeValues()
                .write(Visitor.caller(context), request)
                .outcomes()
                .get(0);
    }
}
