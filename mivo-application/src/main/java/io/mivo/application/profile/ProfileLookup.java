package io.mivo.application.profile;

import io.mivo.application.port.driven.DeviceProfiles;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.profile.LibraryProfile;
import io.mivo.domain.profile.ProfileName;
import io.mivo.domain.profile.ProfileReference;
import io.mivo.domain.refusal.Spelling;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorLabel;
import io.mivo.domain.value.MeterType;
import java.util.List;
import java.util.Optional;

/** Gives sensors what the profiles they name offer. As safe for threads as the profiles are. */
public final class ProfileLookup {
    private static final int MOST_CANDIDATES = 5;

    private final DeviceProfiles profiles;

    /** Looks names up in these profiles. */
    public ProfileLookup(DeviceProfiles profiles) {
        this.profiles = profiles;
    }

    /** What became of a sensor: with what its profile offers, or as it was with what is wrong. */
    public record Looked(Sensor sensor, Optional<String> fault) {}

    /** A sensor with what the profile it names offers now; one that names none stays as it is. */
    public Looked look(Sensor sensor) {
        Optional<ProfileReference> reference = sensor.profile().reference();
        return reference.map(each -> look(sensor, each)).orElse(new Looked(sensor, Optional.empty()));
    }

    private Looked look(Sensor sensor, ProfileReference reference) {
        Optional<LibraryProfile> found = profiles.find(reference.name());
        return found.map(profile -> resolved(sensor, profile, reference.registerOffset()))
                .orElseGet(() -> new Looked(sensor, Optional.of(lack(reference.name()))));
    }

    private static Looked resolved(Sensor sensor, LibraryProfile found, int registerOffset) {
        try {
            DeviceProfile profile = found.at(registerOffset);
            return faultOf(profile, found.name())
                    .map(fault -> new Looked(sensor, Optional.of(fault)))
                    .orElseGet(() -> new Looked(with(sensor, profile, found), Optional.empty()));
        } catch (IllegalArgumentException outside) {
            return new Looked(
                    sensor,
                    Optional.of("registerOffset " + registerOffset + " does not fit the profile '" + found.name()
                            + "': " + outside.getMessage()));
        }
    }

    private static Optional<String> faultOf(DeviceProfile profile, ProfileName name) {
        Findings findings = new Findings();
        new PointChecks(findings).checkRegisters(profile);
        return findings.all().stream()
                .findFirst()
                .map(first -> "the profile '" + name + "' has faults, which 'mivo profiles check' lists: "
                        + first.path() + ": " + first.message());
    }

    /** The kind of meter is the profile's unless the sensor says another. */
    private static Sensor with(Sensor sensor, DeviceProfile profile, LibraryProfile found) {
        SensorLabel label = sensor.label();
        MeterType type = label.meterType() == MeterType.OTHER ? found.model().meterType() : label.meterType();
        SensorLabel typed = new SensorLabel(label.name(), label.meterNumber(), type);
        return new Sensor(sensor.uid(), typed, sensor.connection(), profile, sensor.state());
    }

    /** That there is no profile of a name, with the names that may be meant. */
    String lack(ProfileName name) {
        List<String> known = profiles.names().stream().map(ProfileName::text).toList();
        if (known.contains(name.text())) {
            return "the file of the profile '" + name + "' has faults: 'mivo profiles check' lists them";
        }
        List<String> near = Spelling.candidates(name.text(), known, MOST_CANDIDATES);
        return "there is no profile '" + name + "'"
                + (near.isEmpty() ? "" : "; did you mean '" + String.join("', '", near) + "'?")
                + "; 'mivo profiles list' names them all";
    }
}
