package io.mivo.application.licensing;

import io.mivo.domain.license.License;
import io.mivo.domain.license.LicenseId;
import io.mivo.domain.sensor.Sensor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Who holds which seat: kept while the sensor is enabled and the license valid, else given in order of creation. A pure
 * function of sensors, licenses and an instant.
 */
public final class SeatPlan {
    private static final Comparator<License> LASTING_LONGEST = Comparator.comparing(
                    (License license) -> license.validUntil().orElse(Instant.MAX))
            .reversed()
            .thenComparing(license -> license.id().text());

    private final Map<LicenseId, Integer> taken = new HashMap<>();
    private final List<License> valid;

    private SeatPlan(List<License> licenses, Instant now) {
        this.valid = licenses.stream()
                .filter(license -> license.isValidAt(now))
                .sorted(LASTING_LONGEST)
                .toList();
    }

    /** The sensors, in the order given (that of their creation), with the seats they are to hold. */
    public static List<Sensor> deal(List<Sensor> sensors, List<License> licenses, Instant now) {
        SeatPlan plan = new SeatPlan(licenses, now);
        List<Sensor> kept = sensors.stream().map(plan::kept).toList();
        List<Sensor> dealt = new ArrayList<>();
        kept.forEach(sensor -> dealt.add(plan.seated(sensor)));
        return dealt;
    }

    private Sensor kept(Sensor sensor) {
        Optional<License> seat = sensor.state()
                .seat()
                .flatMap(held -> valid.stream()
                        .filter(license -> license.id().equals(held.id()))
                        .findFirst())
                .filter(license -> sensor.state().enabled() && isWanted(sensor).test(license) && hasRoom(license));
        seat.ifPresent(this::take);
        return sensor.withSeat(seat);
    }

    private Sensor seated(Sensor sensor) {
        if (!sensor.state().enabled() || sensor.state().seat().isPresent()) {
            return sensor;
        }
        Optional<License> seat =
                valid.stream().filter(isWanted(sensor)).filter(this::hasRoom).findFirst();
        seat.ifPresent(this::take);
        return sensor.withSeat(seat);
    }

    private static Predicate<License> isWanted(Sensor sensor) {
        return license -> sensor.state().wanted().map(license.id()::equals).orElse(true);
    }

    private boolean hasRoom(License license) {
        return license.seats()
                .map(seats -> taken.getOrDefault(license.id(), 0) < seats)
                .orElse(true);
    }

    private void take(License license) {
        taken.merge(license.id(), 1, Integer::sum);
    }
}
