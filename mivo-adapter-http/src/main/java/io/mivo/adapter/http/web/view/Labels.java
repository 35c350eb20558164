package io.mivo.adapter.http.web.view;

import io.mivo.domain.reading.ReadValue;
import io.mivo.domain.value.MeterType;
import io.mivo.domain.value.Position;
import io.mivo.domain.value.ValueCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns the words of the API into words for people. */
final class Labels {
    private static final String WORD_BORDER = "(?<=[a-z0-9])(?=[A-Z])";

    private static final List<String> DEVICE_WORDS = Arrays.stream(MeterType.values())
            .map(MeterType::word)
            .sorted(Comparator.comparing(String::length).reversed())
            .toList();

    /** Codes that begin like a device and mean something else. */
    private static final Set<String> WHOLE = Set.of("CoolingSetpoint");

    private Labels() {}

    /** What a value is called on its card; what nobody understood keeps its code. */
    static String of(ReadValue value) {
        return value.base()
                .map(base -> label(base) + qualifiers(value.detail()))
                .orElse(value.code().text());
    }

    /** What a value is called that was never read. */
    static String of(ValueCode code) {
        return label(code.base());
    }

    /** A kind of meter in words. */
    static String of(MeterType type) {
        return capitalized(spaced(type.word()));
    }

    /** Words of the API, such as {@code HeatCostAllocator} or {@code NO_ANSWER}, written as people do. */
    static String spaced(String word) {
        String[] parts = word.replace('_', ' ').split(WORD_BORDER, -1);
        return Arrays.stream(parts)
                .map(Labels::lowered)
                .collect(Collectors.joining(" "))
                .strip();
    }

    private static String label(ValueCode base) {
        if (base.isOwn()) {
            return capitalized(spaced(base.text().substring(2)));
        }
        return capitalized(spaced(withoutDevice(base.text())));
    }

    /** The card says what device it is; the label need not, unless nothing else would be left. */
    private static String withoutDevice(String code) {
        return DEVICE_WORDS.stream()
                .filter(word -> code.startsWith(word) && code.length() > word.length() && !WHOLE.contains(code))
                .filter(word -> Character.isUpperCase(code.charAt(word.length())))
                .findFirst()
                .map(word -> code.substring(word.length()))
                .orElse(code);
    }

    private static String lowered(String part) {
        boolean abbreviation =
                part.length() < 2 || part.chars().filter(Character::isUpperCase).count() > 1;
        return abbreviation || part.matches("L[1-3]") ? part : part.toLowerCase(Locale.ROOT);
    }

    /** Words that begin a sentence or stand alone. */
    static String capitalized(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String qualifiers(ReadValue.Detail detail) {
        List<String> words = new ArrayList<>();
        Position position = detail.position();
        numbered("storage", position.storage()).ifPresent(words::add);
        numbered("tariff", position.tariff()).ifPresent(words::add);
        numbered("subunit", position.subunit()).ifPresent(words::add);
        if (position.function() != Position.Function.INSTANTANEOUS) {
            words.add(position.function().word());
        }
        detail.modifiers().forEach(each -> words.add(spaced(each)));
        return words.isEmpty() ? "" : ", " + String.join(", ", words);
    }

    private static Optional<String> numbered(String word, long number) {
        return number == 0 ? Optional.empty() : Optional.of(word + " " + number);
    }
}
