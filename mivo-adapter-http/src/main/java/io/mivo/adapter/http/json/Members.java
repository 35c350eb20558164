package io.mivo.adapter.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.mivo.domain.refusal.RefusedException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The members of one JSON object of a request. Every fault is gathered with its pointer, so that one answer names them
 * all; a member that is {@code null} counts as absent. For one thread.
 */
public final class Members {
    private static final int MOST_DIGITS = 100;

    private final JsonNode node;
    private final String pointer;
    private final Faults faults;
    private final Set<String> known = new HashSet<>();

    private Members(JsonNode node, String pointer, Faults faults) {
        this.node = node;
        this.pointer = pointer;
        this.faults = faults;
        if (!node.isObject()) {
            faults.add(pointer, "must be an object");
        }
    }

    /** The whole body. */
    public static Members of(JsonNode body) {
        return new Members(body, "", new Faults());
    }

    /** A text. */
    public Optional<String> text(String name) {
        return member(name, JsonNode::isTextual, "must be a text").map(JsonNode::textValue);
    }

    /** A text in a form of its own; the form refuses with an IllegalArgumentException that says why. */
    public <T> Optional<T> text(String name, Function<String, T> form) {
        return text(name).flatMap(text -> faults.formed(at(name), text, form));
    }

    /** True or false. */
    public Optional<Boolean> flag(String name) {
        return member(name, JsonNode::isBoolean, "must be true or false").map(JsonNode::booleanValue);
    }

    /** An exact number of bounded size. */
    public Optional<BigDecimal> number(String name) {
        return member(name, JsonNode::isNumber, "must be a number")
                .map(JsonNode::decimalValue)
                .filter(number -> isBounded(name, number));
    }

    /** Texts in a form of their own; none when the member is absent. */
    public <T> List<T> texts(String name, Function<String, T> form) {
        List<T> texts = new ArrayList<>();
        List<JsonNode> elements = elements(name);
        for (int index = 0; index < elements.size(); index++) {
            element(at(name) + "/" + index, elements.get(index), form).ifPresent(texts::add);
        }
        return texts;
    }

    /** Objects; none when the member is absent. */
    public List<Members> objects(String name) {
        List<Members> objects = new ArrayList<>();
        elements(name).forEach(each -> objects.add(new Members(each, at(name) + "/" + objects.size(), faults)));
        return objects;
    }

    /** Adds a fault when a member is not there. */
    public void require(String... names) {
        for (String name : names) {
            if (node.isObject() && !node.hasNonNull(name)) {
                faults.add(at(name), "is missing");
            }
        }
    }

    /** Adds a fault of a member. */
    public void fault(String name, String detail) {
        faults.add(at(name), detail);
    }

    /** Adds a fault for every member that was not asked for. */
    public void refuseOthers() {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                fault(name, "is not known here");
            }
        });
    }

    /**
     * Ends the reading of the whole body.
     *
     * @throws RefusedException MALFORMED when anything was wrong, with every fault
     */
    public void requireFaultless() {
        faults.requireNone();
    }

    private String at(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private Optional<JsonNode> member(String name, Predicate<JsonNode> form, String otherwise) {
        known.add(name);
        Optional<JsonNode> found = Optional.ofNullable(node.get(name)).filter(each -> !each.isNull());
        if (found.filter(form.negate()).isPresent()) {
            fault(name, otherwise);
        }
        return found.filter(form);
    }

    private boolean isBounded(String name, BigDecimal number) {
        long whole = (long) number.precision() - number.scale();
        boolean bounded = Math.abs(whole) <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
        if (!bounded) {
            fault(name, "has more than " + MOST_DIGITS + " digits");
        }
        return bounded;
    }

    private <T> Optional<T> element(String place, JsonNode element, Function<String, T> form) {
        if (!element.isTextual()) {
            faults.add(place, "must be a text");
            return Optional.empty();
        }
        return faults.formed(place, element.textValue(), form);
    }

    private List<JsonNode> elements(String name) {
        List<JsonNode> elements = new ArrayList<>();
        member(name, JsonNode::isArray, "must be an array").ifPresent(array -> array.forEach(elements::add));
        return elements;
    }
}
