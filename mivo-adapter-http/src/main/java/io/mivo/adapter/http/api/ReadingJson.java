package io.mivo.adapter.http.api;

import io.mivo.adapter.http.json.Json;
import io.mivo.adapter.http.json.JsonMembers;
import io.mivo.application.port.driving.ReadSensor;
import io.mivo.domain.reading.Alarm;
import io.mivo.domain.reading.Reading;
import io.mivo.domain.sensor.Sensor;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;

/** The answer of ReadSensor as the contract writes it. */
public final class ReadingJson {
    private ReadingJson() {}

    /** As text, for those who read without a server. */
    public static String write(ReadSensor.Answer answer) {
        return new String(of(answer), StandardCharsets.UTF_8);
    }

    static byte[] of(ReadSensor.Answer answer) {
        return Json.object(members -> write(answer, members));
    }

    private static void write(ReadSensor.Answer answer, JsonMembers into) {
        Reading reading = answer.reading();
        writeSensor(answer.sensor(), into);
        into.text("timestamp", Json.moment(reading.timestamp()))
                .text("deviceTime", reading.content().deviceTime().map(LocalDateTime::toString))
                .flag("fromCache", answer.fromCache())
                .text("result", reading.result().name())
                .text("detail", reading.outcome().detail())
                .objects("values", reading.values(), ValueJson::write)
                .objects("alarms", reading.content().alarms(), ReadingJson::write);
    }

    /** The members that name a sensor, the same in every answer. */
    static void writeSensor(Sensor sensor, JsonMembers into) {
        into.text("uid", sensor.uid().text())
                .text("name", sensor.label().name())
                .text("meterNumber", sensor.label().meterNumber())
                .text("meterType", sensor.label().meterType().word());
    }

    private static void write(Alarm alarm, JsonMembers into) {
        into.text("code", alarm.code()).text("text", alarm.text());
    }
}
