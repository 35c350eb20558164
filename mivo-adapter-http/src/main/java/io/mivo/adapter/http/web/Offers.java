package io.mivo.adapter.http.web;

import io.javalin.http.Context;
import io.mivo.adapter.http.route.Visitor;
import io.mivo.adapter.http.web.view.ChoiceEntry;
import io.mivo.adapter.http.web.view.Tick;
import io.mivo.application.port.driving.ManageGroups;
import io.mivo.application.port.driving.WatchSensors;
import io.mivo.domain.access.GroupId;
import io.mivo.domain.access.SensorChoice;
import io.mivo.domain.access.SensorGroup;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorUid;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What rights and groups may name, offered to be ticked. As safe for threads as what it looks into. */
record Offers(WatchSensors watchSensors, ManageGroups manageGroups) {
    /** All groups and sensors, with those ticked that are chosen. */
    ChoiceEntry choice(Context context, SensorChoice chosen) {
        List<Tick> groups = manageGroups.groups().stream()
                .map(each -> tick(each.group(), chosen.groups()))
                .toList();
        return new ChoiceEntry(
                chosen.isAll(), groups, sensors(context, chosen.only().orElse(Set.of())));
    }

    private static Tick tick(SensorGroup group, Set<GroupId> chosen) {
        int members = group.sensors().size();
        String remark = members == 1 ? "1 sensor" : members + " sensors";
        return new Tick(group.id().text(), group.name(), remark, chosen.contains(group.id()));
    }

    /** All sensors, with those ticked that are chosen; such as are not there any more stay chosen until somebody says no. */
    List<Tick> sensors(Context context, Set<SensorUid> chosen) {
        Set<SensorUid> gone = new HashSet<>(chosen);
        List<Tick> ticks = new ArrayList<>();
        for (WatchSensors.WatchedSensor each : watchSensors.watch(Visitor.caller(context))) {
            Sensor sensor = each.sensor();
            ticks.add(new Tick(sensor.uid().text(), sensor.label().name(), "", chosen.contains(sensor.uid())));
            gone.remove(sensor.uid());
        }
        gone.stream().sorted().forEach(uid -> ticks.add(new Tick(uid.text(), "", "not there any more", true)));
        return ticks;
    }
}
