package io.mivo.adapter.http.web.view;

import io.mivo.domain.access.SensorChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Counts things in words. */
final class Counts {
    private Counts() {}

    /** For example {@code 1 sensor}, {@code 2 sensors}. */
    static String of(int count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }

    /** Which sensors somebody sees, for example {@code 2 sensors, 1 group}. */
    static String seen(SensorChoice choice) {
        if (choice.isAll()) {
            return "all sensors";
        }
        int sensors = choice.only().orElse(Set.of()).size();
        List<String> parts = new ArrayList<>();
        if (sensors > 0) {
            parts.add(of(sensors, "sensor"));
        }
        if (!choice.groups().isEmpty()) {
            parts.add(of(choice.groups().size(), "group"));
        }
        return parts.isEmpty() ? "no sensors" : String.join(", ", parts);
    }
}
