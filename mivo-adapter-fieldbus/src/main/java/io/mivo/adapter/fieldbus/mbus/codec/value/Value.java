package io.mivo.adapter.fieldbus.mbus.codec.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** What a record says, or why it says nothing. */
public sealed interface Value {
    /** The readable form: plain decimal, text, ISO 8601 date or time; empty if there is no value. */
    Optional<String> text();

    /** An exact number, in the unit of its record. */
    record Amount(BigDecimal number) implements Value {
        @Override
        public Optional<String> text() {
            return Optional.of(number.toPlainString());
        }
    }

    /** Characters, or the digits of an identification. */
    record Text(String characters) implements Value {
        @Override
        public Optional<String> text() {
            return Optional.of(characters);
        }
    }

    /** A day of the device's calendar. */
    record Date(LocalDate day) implements Value {
        @Override
        public Optional<String> text() {
            return Optional.of(day.toString());
        }
    }

    /**
     * A moment on the device's wall clock, without a zone.
     *
     * @param toTheSecond whether seconds were sent
     * @param summerTime whether the device says that its clock shows summer time
     */
    record DateTime(LocalDateTime moment, boolean toTheSecond, boolean summerTime) implements Value {
        private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
        private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

        @Override
        public Optional<String> text() {
            return Optional.of(moment.format(toTheSecond ? SECONDS : MINUTES));
        }
    }

    /** A time of day on the device's wall clock. */
    record Time(LocalTime time) implements Value {
        private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

        @Override
        public Optional<String> text() {
            return Optional.of(time.format(SECONDS));
        }
    }

    /**
     * Nothing that may be used.
     *
     * @param asSent what the device sent although it marks it invalid, for diagnosis only
     */
    record Absent(Absence reason, Optional<String> asSent) implements Value {
        @Override
        public Optional<String> text() {
            return Optional.empty();
        }
    }

    /** No value, for this reason. */
    static Value absent(Absence reason) {
        return new Absent(reason, Optional.empty());
    }
}
