package io.mivo.app.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How many telegrams were accepted, and where the first of the others stand. Not thread-safe. */
public final class Tally {
    private static final int MOST_NAMED = 5;

    private final List<Integer> firstRefused = new ArrayList<>();
    private int accepted;
    private int refused;

    /** Counts the telegram of a line. */
    public void count(int lineNumber, boolean isAccepted) {
        accepted += isAccepted ? 1 : 0;
        refused += isAccepted ? 0 : 1;
        if (!isAccepted && firstRefused.size() < MOST_NAMED) {
            firstRefused.add(lineNumber);
        }
    }

    /** Whether anything was counted yet. */
    public boolean hasBegun() {
        return accepted + refused > 0;
    }

    /** Whether nothing was refused. */
    public boolean isClean() {
        return refused == 0;
    }

    /** Whether there is more to tell than the result of the one telegram tells itself. */
    public boolean isWorthTelling() {
        return refused > 0 || accepted != 1;
    }

    /** All in one line. */
    public String text() {
        int all = accepted + refused;
        String telegrams = all == 1 ? "telegram" : "telegrams";
        String counted = "%d %s: %d accepted, %d refused".formatted(all, telegrams, accepted, refused);
        return isClean() ? counted : counted + " (" + places() + ")";
    }

    private String places() {
        String numbers = firstRefused.stream().map(String::valueOf).collect(Collectors.joining(", "));
        String more = refused > MOST_NAMED ? " ..." : "";
        return (refused == 1 ? "line " : "lines ") + numbers + more;
    }
}
