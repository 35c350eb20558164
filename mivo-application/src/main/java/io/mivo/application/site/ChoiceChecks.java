package io.mivo.application.site;

import io.mivo.application.profile.Findings;
import io.mivo.domain.access.GroupId;
import io.mivo.domain.access.SensorChoice;
import io.mivo.domain.access.SensorGroup;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.site.Declared;
import java.util.Collection;
import java.util.Set;

/** Checks that the sensors and groups that a site names are there. For one thread and one site. */
final class ChoiceChecks {
    private final Findings findings;
    private final Known known;

    ChoiceChecks(Findings findings, Known known) {
        this.findings = findings;
        this.known = known;
    }

    void checkGroup(Declared<SensorGroup> declared) {
        checkSensors(declared.path(), declared.entry().sensors());
    }

    void check(String path, SensorChoice choice) {
        checkSensors(path, choice.only().orElse(Set.of()));
        for (GroupId id : choice.groups().stream().sorted().toList()) {
            findings.addIf(
                    !known.groups().contains(id) && !known.isUnreadable(id.text()),
                    path + ".groups",
                    "there is no sensor group '" + id + "'");
        }
    }

    private void checkSensors(String path, Collection<SensorUid> sensors) {
        for (SensorUid uid : sensors.stream().sorted().toList()) {
            findings.addIf(
                    !known.sensors().contains(uid) && !known.isUnreadable(uid.text()),
                    path + ".sensors",
                    "there is no sensor '" + uid + "'");
        }
    }
}
