package io.mivo.application.reading;

import io.mivo.domain.profile.Point;
import io.mivo.domain.reading.ReadValue;
import io.mivo.domain.reading.Reading;
import io.mivo.domain.refusal.Fault;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.value.ValueCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The values a caller wants; all when none is named. */
record WantedCodes(List<ValueCode> codes) {
    /** Refuses codes the sensor does not offer, as far as it is known before it is read. */
    void requireOffered(Sensor sensor, Supplier<Optional<Reading>> known) {
        if (codes.isEmpty()) {
            return;
        }
        Set<ValueCode> offered =
                sensor.profile().points().stream().map(Point::code).collect(Collectors.toSet());
        if (offered.isEmpty()) {
            offered = known.get().map(WantedCodes::codesOf).orElse(Set.of());
        }
        if (!offered.isEmpty()) {
            requireAmong(offered);
        }
    }

    /** The reading with these values alone; refuses codes it lacks when the device gave everything. */
    Reading of(Reading reading) {
        if (codes.isEmpty() || !hasSome(reading)) {
            return reading;
        }
        requireAmong(codesOf(reading));
        List<ReadValue> wanted = reading.values().stream()
                .filter(value -> codes.contains(value.code()))
                .toList();
        Reading.Content content = new Reading.Content(
                reading.content().deviceTime(), wanted, reading.content().alarms());
        return new Reading(reading.sensor(), reading.timestamp(), reading.outcome(), content);
    }

    private static boolean hasSome(Reading reading) {
        return reading.result().isGood()
                || (reading.result().hasValues() && !reading.values().isEmpty());
    }

    private static Set<ValueCode> codesOf(Reading reading) {
        return reading.values().stream().map(ReadValue::code).collect(Collectors.toSet());
    }

    private void requireAmong(Set<ValueCode> offered) {
        List<Fault> faults = IntStream.range(0, codes.size())
                .filter(index -> !offered.contains(codes.get(index)))
                .mapToObj(index -> new Fault("/codes/" + index, "this sensor has no value " + codes.get(index)))
                .toList();
        if (!faults.isEmpty()) {
            throw new RefusedException(Reason.MALFORMED, faults.get(0).detail(), faults);
        }
    }
}
