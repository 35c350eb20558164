package io.mivo.adapter.http.web.view;

import io.mivo.domain.reading.Alarm;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One sensor as the page shows it.
 *
 * @param title what it is
 * @param state how it is
 * @param values what it last told
 * @param alarms what the device wants a person to know
 * @param readable whether it can be read now
 */
public record SensorCard(Title title, State state, Values values, List<Alarm> alarms, boolean readable) {
    /** Copies in. */
    public SensorCard {
        alarms = List.copyOf(alarms);
    }

    /** The same with one more remark before the others. */
    public SensorCard withRemark(String remark) {
        List<String> all =
                Stream.concat(Stream.of(remark), state.remarks().stream()).toList();
        return new SensorCard(title, new State(state.badge(), all, state.nextTry()), values, alarms, readable);
    }

    /**
     * What a sensor is.
     *
     * @param uid for machines
     * @param name for people
     * @param meterType in words
     * @param meterNumber as printed on the meter
     */
    public record Title(String uid, String name, String meterType, Optional<String> meterNumber) {
        /** What the filter of the page looks at. */
        public String words() {
            return uid + " " + name + " " + meterType + " " + meterNumber.orElse("");
        }
    }

    /**
     * How a sensor is.
     *
     * @param badge in one word
     * @param remarks what a person should know about that, in sentences
     * @param nextTry when a silent device is tried again by itself, ISO 8601 in UTC with seconds
     */
    public record State(Badge badge, List<String> remarks, Optional<String> nextTry) {
        /** Copies in. */
        public State {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * The values of the last good reading.
     *
     * @param lines the values
     * @param age how old they are; present only when something was tried since and failed
     */
    public record Values(ValueLines lines, Optional<Age> age) {
        /** Whether they are older than the state of the sensor. */
        public boolean areStale() {
            return age.isPresent();
        }
    }
}
