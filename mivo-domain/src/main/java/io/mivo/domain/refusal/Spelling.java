package io.mivo.domain.refusal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Guesses what a misspelt word was meant to be. */
public final class Spelling {
    private static final int LONGEST = 40;

    private Spelling() {}

    /** The known word that a word resembles most; empty when it resembles none. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        return known.stream()
                .filter(each -> distance(word, each) <= Math.max(1, each.length() / 3))
                .min(Comparator.comparingInt(each -> distance(word, each)));
    }

    /** The known words that a word may be meant for, the likeliest first: those it resembles or is a part of. */
    public static List<String> candidates(String word, Collection<String> known, int most) {
        if (word.length() > LONGEST) {
            return List.of();
        }
        String part = word.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(each -> each.toLowerCase(Locale.ROOT).contains(part)
                        || distance(word, each) <= Math.max(1, each.length() / 3))
                .sorted(Comparator.comparingInt(each -> distance(word, each)))
                .limit(most)
                .toList();
    }

    /** How many letters must be added, dropped or replaced; the case of letters does not count. */
    private static int distance(String one, String other) {
        String left = one.toLowerCase(Locale.ROOT);
        String right = other.toLowerCase(Locale.ROOT);
        int[] row = new int[right.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int index = 0; index < left.length(); index++) {
            row = next(row, left.charAt(index), right);
        }
        return row[right.length()];
    }

    private static int[] next(int[] above, char letter, String right) {
        int[] row = new int[above.length];
        row[0] = above[0] + 1;
        for (int column = 1; column < row.length; column++) {
            int replaced = above[column - 1] + (letter == right.charAt(column - 1) ? 0 : 1);
            row[column] = Math.min(replaced, Math.min(above[column], row[column - 1]) + 1);
        }
        return row;
    }
}
