package io.mivo.adapter.http.web.view;

import io.mivo.application.port.driving.ListActiveSensors.OfferedValue;
import io.mivo.domain.profile.WriteRule;
import io.mivo.domain.reading.ReadValue;
import io.mivo.domain.reading.Reading;
import io.mivo.domain.value.Measured;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A value that may be set, as the page of its sensor shows it.
 *
 * @param label what it is called
 * @param code its code in the API
 * @param held what the device held when it was read last
 * @param range what may be written
 * @param unit in which it is read and written, as people write it; may be empty
 */
public record SetPoint(String label, String code, Held held, Range range, String unit) {
    /** The set-point of a value that may be written, as the last good reading tells it. */
    public static SetPoint of(OfferedValue offered, WriteRule rule, Optional<Reading> good, Instant now) {
        Optional<ReadValue> value = good.flatMap(reading -> value(reading, offered));
        Optional<Age> age = value.flatMap(any -> good).map(reading -> Age.of(reading.timestamp(), now));
        String unit = Amounts.symbol(offered.unit());
        boolean isSwitch =
                offered.isSwitch() || value.filter(SetPoint::isSwitch).isPresent();
        Held held = new Held(value.map(SetPoint::told).orElse("not known"), age, isSwitch);
        String label = value.map(Labels::of).orElseGet(() -> Labels.of(offered.code()));
        return new SetPoint(label, offered.code().text(), held, Range.of(rule, unit), unit);
    }

    private static Optional<ReadValue> value(Reading reading, OfferedValue offered) {
        return reading.values().stream()
                .filter(each -> each.code().equals(offered.code()))
                .findFirst();
    }

    private static String told(ReadValue value) {
        if (value.measured() instanceof Measured.Amount amount) {
            return amount(amount.quantity().amount(), Amounts.symbol(value.unit()));
        }
        if (value.measured() instanceof Measured.Labelled labelled) {
            return labelled.label() + " (" + labelled.amount().toPlainString() + ")";
        }
        return ValueLine.of(value).shown().text();
    }

    private static boolean isSwitch(ReadValue value) {
        return value.measured() instanceof Measured.Switch;
    }

    /** A number exactly as it is written, with its unit. */
    public static String amount(BigDecimal number, String unit) {
        String text = Amounts.grouped(number);
        return unit.isEmpty() ? text : text + " " + unit;
    }

    /** A number of this value, with its unit; a switch in words. */
    public String written(BigDecimal number) {
        if (held.isSwitch()) {
            return number.signum() == 0 ? "off" : "on";
        }
        return amount(number, unit);
    }

    /**
     * What the device held.
     *
     * @param text for people
     * @param age how old that is
     * @param isSwitch whether it is either on or off
     */
    public record Held(String text, Optional<Age> age, boolean isSwitch) {}

    /**
     * What may be written.
     *
     * @param words for people
     * @param min inclusive, as browsers take it
     * @param max inclusive, as browsers take it
     * @param step as browsers take it: they count from min, as MIVO does
     */
    public record Range(String words, Optional<String> min, Optional<String> max, String step) {
        static Range of(WriteRule rule, String unit) {
            Optional<String> step = rule.step().map(BigDecimal::toPlainString);
            String steps = rule.step()
                    .map(each -> ", in steps of " + amount(each, unit))
                    .orElse("");
            return new Range(
                    between(rule, unit) + steps,
                    rule.min().map(BigDecimal::toPlainString),
                    rule.max().map(BigDecimal::toPlainString),
                    rule.min().flatMap(any -> step).orElse("any"));
        }

        private static String between(WriteRule rule, String unit) {
            Optional<String> min = rule.min().map(each -> amount(each, unit));
            Optional<String> max = rule.max().map(each -> amount(each, unit));
            if (min.isPresent() && max.isPresent()) {
                return min.get() + " to " + max.get();
            }
            return min.map(each -> "from " + each)
                    .or(() -> max.map(each -> "up to " + each))
                    .orElse("any number");
        }
    }
}
