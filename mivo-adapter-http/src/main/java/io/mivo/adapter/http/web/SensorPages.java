package io.mivo.adapter.http.web;

import io.javalin.http.Context;
import io.mivo.adapter.http.route.Visitor;
import io.mivo.adapter.http.web.view.SensorCards;
import io.mivo.adapter.http.web.view.SensorPage;
import io.mivo.adapter.http.web.view.SetPoint;
import io.mivo.application.port.driving.ListActiveSensors;
import io.mivo.application.port.driving.ListActiveSensors.ActiveSensor;
import io.mivo.application.port.driving.WatchSensors.WatchedSensor;
import io.mivo.domain.access.Role;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import io.mivo.domain.sensor.SensorUid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes the page of a sensor for the person who asks. As safe for threads as what it looks into. */
record SensorPages(WebPorts.Sensors ports, Clock clock) {
    /**
     * The page of a sensor that the person may see, with what the person may set.
     *
     * @throws RefusedException UNKNOWN_SENSOR when there is none
     */
    SensorPage page(Context context, SensorUid uid, Optional<SensorPage.Entry> entry) {
        boolean operator = Visitor.person(context).role().suffices(Role.OPERATOR);
        WatchedSensor watched = ports.watchSensors().watch(Visitor.caller(context)).stream()
                .filter(each -> each.sensor().uid().equals(uid))
                .findFirst()
                .orElseThrow(SensorPages::unknown);
        SensorCards cards = new SensorCards(clock.instant(), operator);
        return new SensorPage(cards.card(watched), operator ? setPoints(context, watched) : List.of(), entry);
    }

    private List<SetPoint> setPoints(Context context, WatchedSensor watched) {
        Instant now = clock.instant();
        return ports.listActiveSensors().list(Visitor.caller(context), ListActiveSensors.Request.ALL).sensors().stream()
                .filter(each -> each.sensor().uid().equals(watched.sensor().uid()))
                .map(ActiveSensor::values)
                .flatMap(List::stream)
                .flatMap(offered ->
                        offered.write().stream().map(rule -> SetPoint.of(offered, rule, watched.lastGood(), now)))
                .toList();
    }

    static RefusedException unknown() {
        return new RefusedException(Reason.UNKNOWN_SENSOR, "there is no such sensor");
    }
}
