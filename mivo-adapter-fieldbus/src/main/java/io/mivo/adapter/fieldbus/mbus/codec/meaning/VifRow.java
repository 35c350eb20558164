package io.mivo.adapter.fieldbus.mbus.codec.meaning;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One row of a table of VIFs: codes from first to last (inclusive), each multiplying by ten times its predecessor.
 *
 * @param measure that of the first code
 */
record VifRow(int first, int last, String quantity, Measure measure) {
    private static final List<String> DURATIONS = List.of("s", "min", "h", "d", "month", "year");

    /** Consecutive codes, the first one with this power of ten. */
    static Stream<VifRow> decades(int first, int last, String quantity, String unit, int exponent) {
        return Stream.of(new VifRow(first, last, quantity, Measure.of(unit, exponent)));
    }

    /** One code. */
    static Stream<VifRow> one(int code, String quantity, Measure measure) {
        return Stream.of(new VifRow(code, code, quantity, measure));
    }

    /** One code without a unit. */
    static Stream<VifRow> one(int code, String quantity, Kind kind) {
        return one(code, quantity, Measure.without(kind));
    }

    /** Consecutive codes that count the same duration, from this unit to that (inclusive) of s, min, h, d, month, year. */
    static Stream<VifRow> durations(int first, String quantity, String shortest, String longest) {
        int begin = DURATIONS.indexOf(shortest);
        return IntStream.rangeClosed(begin, DURATIONS.indexOf(longest))
                .mapToObj(i -> one(first + i - begin, quantity, Measure.of(DURATIONS.get(i), 0)))
                .flatMap(rows -> rows);
    }

    Meaning meaning(int code) {
        return Meaning.of(quantity, measure.scaledBy(code - first));
    }
}
