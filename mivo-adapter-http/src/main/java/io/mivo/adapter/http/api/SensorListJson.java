package io.mivo.adapter.http.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mivo.adapter.http.json.Json;
import io.mivo.application.port.driving.ListActiveSensors.ActiveSensor;
import io.mivo.application.port.driving.ListActiveSensors.OfferedValue;
import io.mivo.application.port.driving.ListActiveSensors.Page;
import io.mivo.domain.profile.WriteRule;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.sensor.SensorUid;
import java.util.Optional;

/** The answer of ListActiveSensors as the contract writes it. */
final class SensorListJson {
    private SensorListJson() {}

    static ObjectNode of(Page page) {
        ObjectNode json = Json.object();
        ArrayNode sensors = json.putArray("sensors");
        page.sensors().forEach(sensor -> write(sensor, sensors.addObject()));
        json.put("next", page.next().map(SensorUid::text).orElse(null));
        return json;
    }

    private static void write(ActiveSensor active, ObjectNode into) {
        ReadingJson.writeSensor(active.sensor(), into);
        into.put("protocol", active.protocol().word());
        into.put(
                "licenseValidUntil",
                active.sensor().licenseValidUntil().map(Json::moment).orElse(null));
        into.put("lastReadingAt", active.lastReadingAt().map(Json::moment).orElse(null));
        ArrayNode values = into.putArray("values");
        active.values().forEach(value -> write(value, values.addObject()));
    }

    private static void write(OfferedValue value, ObjectNode into) {
        Optional<WriteRule> write = value.write();
        into.put("code", value.code().text());
        into.put("unit", value.unit().map(Unit::symbol).orElse(null));
        into.put("writable", write.isPresent());
        into.put("min", write.flatMap(WriteRule::min).orElse(null));
        into.put("max", write.flatMap(WriteRule::max).orElse(null));
        into.put("step", write.flatMap(WriteRule::step).orElse(null));
    }
}
