package io.mivo.adapter.http.api;

import io.mivo.adapter.http.json.Json;
import io.mivo.adapter.http.json.JsonMembers;
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

    static byte[] of(Page page) {
        return Json.object(members -> members.objects("sensors", page.sensors(), SensorListJson::write)
                .text("next", page.next().map(SensorUid::text)));
    }

    private static void write(ActiveSensor active, JsonMembers into) {
        ReadingJson.writeSensor(active.sensor(), into);
        into.text("protocol", active.protocol().word())
                .text("licenseValidUntil", active.sensor().licenseValidUntil().map(Json::moment))
                .text("lastReadingAt", active.lastReadingAt().map(Json::moment))
                .objects("values", active.values(), SensorListJson::write);
    }

    private static void write(OfferedValue value, JsonMembers into) {
        Optional<WriteRule> write = value.write();
        into.text("code", value.code().text())
                .text("unit", value.unit().map(Unit::symbol))
                .flag("writable", write.isPresent())
                .number("min", write.flatMap(WriteRule::min))
                .number("max", write.flatMap(WriteRule::max))
                .number("step", write.flatMap(WriteRule::step));
    }
}
