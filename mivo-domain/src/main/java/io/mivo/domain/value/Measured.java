package io.mivo.domain.value;

import io.mivo.domain.quantity.Quantity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** What a device said about one value: an amount, a switch, words, a day, a moment, flags, or why there is nothing. */
public sealed interface Measured {
    /** The form of the value, also when it is missing. */
    ValueKind kind();

    /** The number of it, for those that have one. */
    default Optional<BigDecimal> number() {
        return Optional.empty();
    }

    /** The exact text of it; empty when there is no value. */
    Optional<String> text();

    /** An exact amount in a unit. */
    record Amount(Quantity quantity) implements Measured {
        @Override
        public ValueKind kind() {
            return ValueKind.NUMBER;
        }

        @Override
        public Optional<BigDecimal> number() {
            return Optional.of(quantity.amount());
        }

        @Override
        public Optional<String> text() {
            return Optional.of(quantity.amount().toPlainString());
        }
    }

    /** An amount that stands for something with a name, such as a state. */
    record Labelled(BigDecimal amount, String label) implements Measured {
        @Override
        public ValueKind kind() {
            return ValueKind.NUMBER;
        }

        @Override
        public Optional<BigDecimal> number() {
            return Optional.of(amount);
        }

        @Override
        public Optional<String> text() {
            return Optional.of(label);
        }
    }

    /** On or off, in words where these have names. */
    record Switch(boolean on, Optional<String> label) implements Measured {
        /** On or off without names. */
        public Switch(boolean on) {
            this(on, Optional.empty());
        }

        @Override
        public ValueKind kind() {
            return ValueKind.BOOLEAN;
        }

        @Override
        public Optional<BigDecimal> number() {
            return Optional.of(on ? BigDecimal.ONE : BigDecimal.ZERO);
        }

        @Override
        public Optional<String> text() {
            return Optional.of(label.orElse(on ? "true" : "false"));
        }
    }

    /** Words. */
    record Words(String words) implements Measured {
        @Override
        public ValueKind kind() {
            return ValueKind.TEXT;
        }

        @Override
        public Optional<String> text() {
            return Optional.of(words);
        }
    }

    /** A day in the device's own calendar. */
    record Day(LocalDate date) implements Measured {
        @Override
        public ValueKind kind() {
            return ValueKind.DATE;
        }

        @Override
        public Optional<String> text() {
            return Optional.of(date.toString());
        }
    }

    /** A moment by the device's own clock, without a zone. */
    record Moment(LocalDateTime at) implements Measured {
        @Override
        public ValueKind kind() {
            return ValueKind.DATE_TIME;
        }

        @Override
        public Optional<String> text() {
            return Optional.of(at.toString());
        }
    }

    /** Bits with names. */
    record FlagSet(BigInteger bits, List<String> names) implements Measured {
        /** Copies the names in. */
        public FlagSet {
            names = List.copyOf(names);
        }

        @Override
        public ValueKind kind() {
            return ValueKind.FLAGS;
        }

        @Override
        public Optional<BigDecimal> number() {
            return Optional.of(new BigDecimal(bits));
        }

        @Override
        public Optional<String> text() {
            return Optional.of(String.join(", ", names));
        }
    }

    /** No value, and why. */
    record Missing(ValueKind kind, ValueError error) implements Measured {
        @Override
        public Optional<String> text() {
            return Optional.empty();
        }
    }
}
