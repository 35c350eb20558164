package io.mivo.adapter.http.web.view;

import io.mivo.domain.reading.ReadValue;
import io.mivo.domain.value.Position;
import io.mivo.domain.value.ValueKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The values of a reading, the main ones apart.
 *
 * @param main at most six, in the order of the device
 * @param more the rest, in the order of the device
 */
public record ValueLines(List<ValueLine> main, List<ValueLine> more) {
    /** No values. */
    public static final ValueLines NONE = new ValueLines(List.of(), List.of());

    private static final int MOST_MAIN = 6;

    /** Copies in. */
    public ValueLines {
        main = List.copyOf(main);
        more = List.copyOf(more);
    }

    /** Divides the values of a reading; where there are few, the rest follows the main ones at once. */
    public static ValueLines of(List<ReadValue> values) {
        boolean choosy = values.size() > MOST_MAIN && values.stream().anyMatch(ValueLines::isMain);
        List<ReadValue> mainFirst = values.stream()
                .sorted(Comparator.comparing(each -> !isMain(each)))
                .toList();
        List<ValueLine> main = new ArrayList<>();
        List<ValueLine> more = new ArrayList<>();
        for (ReadValue value : mainFirst) {
            boolean first = main.size() < MOST_MAIN && (!choosy || isMain(value));
            (first ? main : more).add(ValueLine.of(value));
        }
        return new ValueLines(main, more);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return main.isEmpty() && more.isEmpty();
    }

    private static boolean isMain(ReadValue value) {
        boolean bare = value.base().filter(value.code()::equals).isPresent();
        boolean current = value.detail().position().equals(Position.MAIN);
        return bare
                && current
                && value.measured().kind() == ValueKind.NUMBER
                && value.unit().isPresent();
    }
}
