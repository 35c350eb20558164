package io.mivo.adapter.persistence.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes the nodes of a document that is to be written. */
final class Written {
    private static final Place NOWHERE = Place.root(0);
    /** What {@link Numbers#decimal(String)} takes on each side of the point. */
    private static final int MOST_DIGITS = 30;

    private Written() {}

    /** What is written as something says of itself: a name, an identification, a word, a duration. */
    static Node text(Object text) {
        return new Node.Scalar(NOWHERE, text.toString(), false);
    }

    /** A whole number. */
    static Node number(long number) {
        return asItIs(Long.toString(number));
    }

    /** A decimal number, with every zero it has. */
    static Node number(BigDecimal number) {
        return asItIs(isShort(number) ? number.toPlainString() : withExponent(number));
    }

    private static boolean isShort(BigDecimal number) {
        return number.scale() <= MOST_DIGITS && number.precision() - number.scale() <= MOST_DIGITS;
    }

    private static String withExponent(BigDecimal number) {
        BigDecimal shortest = number.scale() > 0 ? number : number.stripTrailingZeros();
        return shortest.unscaledValue() + "E" + -shortest.scale();
    }

    /** Bits in hexadecimal, of as many digits at least. */
    static Node bits(BigInteger bits, int digits) {
        String text = bits.toString(16).toUpperCase(Locale.ROOT);
        return asItIs("0x" + "0".repeat(Math.max(0, digits - text.length())) + text);
    }

    /** A yes or no. */
    static Node truth(boolean truth) {
        return asItIs(Boolean.toString(truth));
    }

    private static Node asItIs(String text) {
        return new Node.Scalar(NOWHERE, text, true);
    }

    /** A list. */
    static Node list(List<Node> items) {
        return new Node.Sequence(NOWHERE, items);
    }

    /** A list of texts, sorted, since their order means nothing. */
    static <T extends Comparable<? super T>> Node sorted(Collection<T> items) {
        return list(items.stream().sorted().map(Written::text).toList());
    }

    /** A list, unless it is empty. */
    static Optional<Node> anyOf(List<Node> items) {
        return Optional.of(items).filter(some -> !some.isEmpty()).map(Written::list);
    }

    /** A mapping. */
    static Node.Mapping mapping(Map<String, Node> members) {
        return new Node.Mapping(NOWHERE, members);
    }

    /** Something, unless it is as usual. */
    static <T> Optional<T> unless(T usual, T it) {
        return Optional.of(it).filter(each -> !each.equals(usual));
    }
}
