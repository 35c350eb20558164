package io.mivo.adapter.http.web;

import io.mivo.adapter.http.route.Form;
import io.mivo.domain.access.GroupId;
import io.mivo.domain.access.SensorChoice;
import io.mivo.domain.refusal.RefusedException;
import io.mivo.domain.sensor.SensorUid;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What forms say about sensors and groups. */
final class ChoiceForms {
    private static final String SENSOR = "sensor-";
    private static final String GROUP = "group-";

    private ChoiceForms() {}

    /**
     * Which sensors somebody is to see; nobody sees all by leaving something out.
     *
     * @throws RefusedException MALFORMED when the form does not say
     */
    static SensorChoice choice(Form form) {
        return switch (form.value("choice").orElse("")) {
            case "all" -> SensorChoice.ALL;
            case "only" -> SensorChoice.only(sensors(form), ticked(form, GROUP, GroupId::new));
            default -> throw RefusedException.malformed("/sensors", "choose all sensors, or which ones");
        };
    }

    /**
     * The sensors that are ticked.
     *
     * @throws RefusedException MALFORMED when one cannot be a sensor
     */
    static Set<SensorUid> sensors(Form form) {
        return ticked(form, SENSOR, SensorUid::new);
    }

    private static <T> Set<T> ticked(Form form, String prefix, Function<String, T> name) {
        try {
            return form.parameters().keySet().stream()
                    .filter(key -> key.startsWith(prefix))
                    .map(key -> name.apply(key.substring(prefix.length())))
                    .collect(Collectors.toSet());
        } catch (IllegalArgumentException noName) {
            throw RefusedException.malformed("/sensors", String.valueOf(noName.getMessage()));
        }
    }
}
