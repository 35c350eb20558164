package io.mivo.adapter.fieldbus.mbus.reading;

import io.mivo.domain.reading.ReadValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What became of a value that a profile names.
 *
 * @param lack why there is nothing, in words; empty also where the meter itself gives none
 */
record SelectedValue(ReadValue value, Optional<String> lack) {
    /** Why some of these values are lacking, each reason with its codes; empty when none is. */
    static Optional<String> lacks(List<SelectedValue> values) {
        Map<String, List<String>> lacks = values.stream()
                .filter(each -> each.lack().isPresent())
                .collect(Collectors.groupingBy(
                        each -> each.lack().get(),
                        LinkedHashMap::new,
                        Collectors.mapping(each -> each.value().code().text(), Collectors.toList())));
        return lacks.entrySet().stream()
                .map(lack -> lack.getKey() + ": " + String.join(", ", lack.getValue()))
                .reduce((one, other) -> one + "; " + other);
    }
}
