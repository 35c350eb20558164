package io.mivo.adapter.http.web.view;

import io.mivo.domain.quantity.Quantity;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.reading.ReadValue;
import io.mivo.domain.value.Measured;
import io.mivo.domain.value.ValueError;
import java.util.Map;
import java.util.Optional;

/**
 * One value as a page shows it.
 *
 * @param label what it is called
 * @param code its code in the API
 * @param shown the value for people, or why there is none
 * @param exact the value exactly as the API gives it, with code and unit
 * @param present whether there is a value
 */
public record ValueLine(String label, String code, Shown shown, String exact, boolean present) {
    private static final Map<ValueError, String> ERRORS = Map.of(
            ValueError.INVALID, "invalid",
            ValueError.NOT_AVAILABLE, "not available",
            ValueError.DEVICE_REPORTS_ERROR, "device reports an error",
            ValueError.NOT_READ, "not read",
            ValueError.NOT_UNDERSTOOD, "not understood");

    /** The line of a value. */
    public static ValueLine of(ReadValue value) {
        String label = Labels.of(value);
        String code = value.code().text();
        if (value.measured() instanceof Measured.Missing missing) {
            String why = ERRORS.getOrDefault(missing.error(), "no value");
            return new ValueLine(label, code, new Shown(why, ""), code + ": " + missing.error(), false);
        }
        return new ValueLine(label, code, shown(value), exact(value), true);
    }

    /**
     * What people read.
     *
     * @param text a number in groups of digits, or words
     * @param unit as people write it; may be empty
     */
    public record Shown(String text, String unit) {}

    private static Shown shown(ReadValue value) {
        if (value.measured() instanceof Measured.Amount amount) {
            Quantity handy = Amounts.handy(amount.quantity());
            return new Shown(Amounts.grouped(handy.amount()), Amounts.symbol(Optional.of(handy.unit())));
        }
        if (value.measured() instanceof Measured.Switch position) {
            return new Shown(position.on() ? "on" : "off", "");
        }
        if (value.measured() instanceof Measured.Moment moment) {
            return new Shown(moment.at().toLocalDate() + " " + moment.at().toLocalTime(), "");
        }
        return new Shown(value.measured().text().filter(each -> !each.isEmpty()).orElse("none"), "");
    }

    private static String exact(ReadValue value) {
        String unit = value.unit().map(Unit::symbol).map(each -> " " + each).orElse("");
        String asOf = value.detail().asOf().map(each -> " (as of " + each + ")").orElse("");
        return value.code() + ": " + value.measured().text().orElse("") + unit + asOf;
    }
}
