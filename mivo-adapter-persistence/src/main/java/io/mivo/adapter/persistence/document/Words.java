package io.mivo.adapter.persistence.document;

import io.mivo.domain.access.FactorDuty;
import io.mivo.domain.access.Scope;
import io.mivo.domain.bus.Parity;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.profile.RegisterOrder;
import io.mivo.domain.profile.RegisterTable;
import io.mivo.domain.profile.RegisterType;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.refusal.Spelling;
import io.mivo.domain.value.MeterType;
import io.mivo.domain.value.Position;
import io.mivo.domain.value.ValueError;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The forms of words in a file: each takes a text as written and refuses what does not fit, naming what would. */
final class Words {
    private static final List<String> CARRIERS = List.of("tcp", "rtuOverTcp", "serial");

    static final Function<String, Protocol> PROTOCOL =
            oneOf("a protocol", Protocol::ofWord, listed(Protocol.values(), Protocol::word));
    static final Function<String, Parity> PARITY =
            oneOf("a parity", Parity::ofWord, listed(Parity.values(), Parity::word));
    static final Function<String, MeterType> METER_TYPE =
            oneOf("a meterType", MeterType::ofWord, listed(MeterType.values(), MeterType::word));
    static final Function<String, Scope> SCOPE = oneOf("a scope", Scope::ofWord, listed(Scope.values(), Scope::word));
    static final Function<String, Unit> UNIT = oneOf("a unit", Unit::ofSymbol, listed(Unit.values(), Unit::symbol));
    static final Function<String, Position.Function> FUNCTION =
            oneOf("a function", Position.Function::ofWord, listed(Position.Function.values(), Position.Function::word));
    static final Function<String, RegisterTable> TABLE =
            oneOf("a table", RegisterTable::ofWord, listed(RegisterTable.values(), RegisterTable::word));
    static final Function<String, RegisterType> TYPE =
            oneOf("a type", RegisterType::ofWord, listed(RegisterType.values(), RegisterType::word));
    static final Function<String, RegisterOrder> ORDER =
            oneOf("an order", Words::order, listed(RegisterOrder.values(), RegisterOrder::name));
    static final Function<String, ValueError> VALUE_ERROR =
            oneOf("an error of a value", Words::valueError, listed(ValueError.values(), ValueError::name));
    static final Function<String, FactorDuty> FACTOR_DUTY =
            oneOf("who has to have a second factor", FactorDuty::ofWord, listed(FactorDuty.values(), FactorDuty::word));
    static final Function<String, String> CARRIER = oneOf("a transport", Words::carrier, CARRIERS);
    static final Function<String, Boolean> TRUTH = oneOf("a yes or no", Words::truth, List.of("true", "false"));

    private static final Map<String, Boolean> TRUTHS =
            Map.of("true", true, "True", true, "TRUE", true, "false", false, "False", false, "FALSE", false);
    private static final Duration LONGEST = Duration.ofDays(366);

    private Words() {}

    /** A name for people, on one line. */
    static String name(String text) {
        if (text.isBlank() || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("'" + text + "' is not a name: some letters on one line");
        }
        return text;
    }

    /** A text of one or more lines. */
    static String lines(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("must not be empty");
        }
        return text;
    }

    /** A time zone of the tz database. */
    static ZoneId timeZone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is not a time zone such as Europe/Stockholm", e);
        }
    }

    /** A positive ISO 8601 duration. */
    static Duration duration(String text) {
        Duration duration = parsed(text);
        if (duration.isNegative() || duration.isZero() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("'" + text + "' must be longer than PT0S and at most P366D");
        }
        return duration;
    }

    /** An ISO 8601 duration that may be none at all. */
    static Duration pause(String text) {
        return parsed(text).isZero() ? Duration.ZERO : duration(text);
    }

    private static Duration parsed(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is not an ISO 8601 duration such as PT15M or PT1S", e);
        }
    }

    private static Optional<RegisterOrder> order(String text) {
        return Arrays.stream(RegisterOrder.values())
                .filter(each -> each.name().equals(text))
                .findFirst();
    }

    private static Optional<ValueError> valueError(String text) {
        return Arrays.stream(ValueError.values())
                .filter(each -> each.name().equals(text))
                .findFirst();
    }

    private static Optional<String> carrier(String text) {
        return CARRIERS.stream().filter(text::equals).findFirst();
    }

    private static Optional<Boolean> truth(String text) {
        return Optional.ofNullable(TRUTHS.get(text));
    }

    private static <T> List<String> listed(T[] values, Function<T, String> word) {
        return Arrays.stream(values).map(word).toList();
    }

    private static <T> Function<String, T> oneOf(
            String what, Function<String, Optional<T>> ofWord, List<String> allowed) {
        return text -> ofWord.apply(text)
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is not " + what + hint(text, allowed)));
    }

    private static String hint(String text, List<String> allowed) {
        String meant = Spelling.nearest(text, allowed)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse("");
        return meant + "; allowed: " + String.join(", ", allowed);
    }
}
