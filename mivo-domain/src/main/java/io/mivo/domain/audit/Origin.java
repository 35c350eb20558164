package io.mivo.domain.audit;

/**
 * Where something was asked from.
 *
 * @param text an address of the network as {@code 192.0.2.7}, or a word for a place that has none
 */
public record Origin(String text) {
    /** MIVO itself, or the program that embeds it. */
    public static final Origin WITHIN = new Origin("within");

    /** A command line on this host. */
    public static final Origin CONSOLE = new Origin("console");

    /** Encodes what would break a line. */
    public Origin {
        text = OneLine.of(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
