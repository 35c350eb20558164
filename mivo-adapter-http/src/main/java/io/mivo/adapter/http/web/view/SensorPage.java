package io.mivo.adapter.http.web.view;

import java.util.List;
import java.util.Optional;

/**
 * The page of a sensor.
 *
 * @param card what the overview shows of it
 * @param setPoints what the reader may set
 * @param entry what was typed and could not be taken
 */
public record SensorPage(SensorCard card, List<SetPoint> setPoints, Optional<Entry> entry) {
    /** Copies in. */
    public SensorPage {
        setPoints = List.copyOf(setPoints);
    }

    /** The set-point of a code. */
    public Optional<SetPoint> setPoint(String code) {
        return setPoints.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** What was typed for a set-point. */
    public String typed(SetPoint point) {
        return entry.filter(each -> each.code().equals(point.code()))
                .map(Entry::typed)
                .orElse("");
    }

    /** What is wrong with that. */
    public Optional<String> fault(SetPoint point) {
        return entry.filter(each -> each.code().equals(point.code())).map(Entry::fault);
    }

    /** A number that could not be taken, and why. */
    public record Entry(String code, String typed, String fault) {}
}
