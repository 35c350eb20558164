package io.mivo.adapter.http.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mivo.adapter.http.json.Json;
import io.mivo.application.port.driving.ReadSensor;
import io.mivo.domain.reading.Alarm;
import io.mivo.domain.reading.Reading;
import io.mivo.domain.sensor.Sensor;
import java.time.LocalDateTime;
import java.util.List;

/** The answer of ReadSensor as the contract writes it. */
public final class ReadingJson {
    private ReadingJson() {}

    /** As text, for those who read without a server. */
    public static String write(ReadSensor.Answer answer) {
        return Json.write(of(answer));
    }

    static ObjectNode of(ReadSensor.Answer answer) {
        ObjectNode json = Json.object();
        writeSensor(answer.sensor(), json);
        Reading reading = answer.reading();
        json.put("timestamp", Json.moment(reading.timestamp()));
        json.put(
                "deviceTime",
                reading.content().deviceTime().map(LocalDateTime::toString).orElse(null));
        json.put("fromCache", answer.fromCache());
        json.put("result", reading.result().name());
        json.put("detail", reading.outcome().detail().orElse(null));
        ArrayNode values = json.putArray("values");
        reading.values().forEach(value -> ValueJson.write(value, values.addObject()));
        writeAlarms(reading.content().alarms(), json.putArray("alarms"));
        return json;
    }

    /** The members that name a sensor, the same in every answer. */
    static void writeSensor(Sensor sensor, ObjectNode into) {
        into.put("uid", sensor.uid().text());
        into.put("name", sensor.label().name());
        into.put("meterNumber", sensor.label().meterNumber().orElse(null));
        into.put("meterType", sensor.label().meterType().word());
    }

    private static void writeAlarms(List<Alarm> alarms, ArrayNode into) {
        alarms.forEach(alarm -> into.addObject().put("code", alarm.code()).put("text", alarm.text()));
    }
}
