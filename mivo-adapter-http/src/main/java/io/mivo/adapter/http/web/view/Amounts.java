package io.mivo.adapter.http.web.view;

import io.mivo.domain.quantity.Quantity;
import io.mivo.domain.quantity.Unit;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes amounts for people: digits in groups, a handier unit where that is exact; nothing is ever rounded. */
final class Amounts {
    /** A narrow space at which no line breaks. */
    private static final char GROUP = '\u202f';

    private static final int GROUP_DIGITS = 3;
    private static final int FEWEST_GROUPED = 5;
    private static final int MOST_DECIMALS = 3;

    private static final Map<Unit, List<Larger>> LARGER = larger();

    /** What people write instead of the contract's symbols. */
    private static final Map<String, String> SYMBOLS = Map.of(
            "Celsius", "°C",
            "m3", "m³",
            "m3/h", "m³/h",
            "lux", "lx",
            "1", "");

    /** A unit that is handier from an amount on. */
    private record Larger(Unit unit, BigDecimal from) {}

    private Amounts() {}

    /** An amount with the unit that suits it. */
    static Quantity handy(Quantity exact) {
        return LARGER.getOrDefault(exact.unit(), List.of()).stream()
                .filter(each -> exact.amount().abs().compareTo(each.from()) >= 0)
                .flatMap(each -> exact.in(each.unit()).stream())
                .filter(each -> each.amount().stripTrailingZeros().scale() <= MOST_DECIMALS)
                .findFirst()
                .orElse(exact);
    }

    /** A number with its digits in groups, otherwise as it is. */
    static String grouped(BigDecimal number) {
        String plain = number.toPlainString();
        int point = plain.indexOf('.');
        int end = point < 0 ? plain.length() : point;
        int start = plain.startsWith("-") ? 1 : 0;
        if (end - start < FEWEST_GROUPED) {
            return plain.replace('-', '−');
        }
        StringBuilder text = new StringBuilder(plain);
        for (int at = end - GROUP_DIGITS; at > start; at -= GROUP_DIGITS) {
            text.insert(at, GROUP);
        }
        return text.toString().replace('-', '−');
    }

    /** A unit as people write it; empty for a plain count. */
    static String symbol(Optional<Unit> unit) {
        return unit.map(each -> SYMBOLS.getOrDefault(each.symbol(), each.symbol()))
                .orElse("");
    }

    private static Map<Unit, List<Larger>> larger() {
        Map<Unit, List<Larger>> table = new EnumMap<>(Unit.class);
        table.put(Unit.WATT_HOUR, List.of(from("1000", Unit.KILOWATT_HOUR)));
        table.put(Unit.VAR_HOUR, List.of(from("1000", Unit.KILOVAR_HOUR)));
        table.put(Unit.VOLT_AMPERE_HOUR, List.of(from("1000", Unit.KILOVOLT_AMPERE_HOUR)));
        table.put(Unit.JOULE, List.of(from("1000000000", Unit.GIGAJOULE), from("1000000", Unit.MEGAJOULE)));
        table.put(Unit.WATT, List.of(from("10000", Unit.KILOWATT)));
        table.put(Unit.JOULE_PER_HOUR, List.of(from("1000000", Unit.MEGAJOULE_PER_HOUR)));
        table.put(Unit.VAR, List.of(from("10000", Unit.KILOVAR)));
        table.put(Unit.VOLT_AMPERE, List.of(from("10000", Unit.KILOVOLT_AMPERE)));
        table.put(Unit.PASCAL, List.of(from("100000", Unit.KILOPASCAL)));
        return table;
    }

    private static Larger from(String amount, Unit unit) {
        return new Larger(unit, new BigDecimal(amount));
    }
}
