package io.mivo.adapter.http.route;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A path of the table, cut at its slashes; a segment in braces stands for any one that is not empty. Unchangeable.
 *
 * @param segments what stands between the slashes
 */
record PathTemplate(List<String> segments) {
    /** Keeps a copy. */
    PathTemplate {
        segments = List.copyOf(segments);
    }

    /** Cuts a path of the table. */
    static PathTemplate of(String path) {
        return new PathTemplate(cut(path));
    }

    /** What stands between the slashes of a path. */
    static List<String> cut(String path) {
        return List.of(path.split("/", -1));
    }

    /** Whether a path that was cut is meant. */
    boolean fits(List<String> requested) {
        return requested.size() == segments.size()
                && IntStream.range(0, requested.size())
                        .allMatch(index -> fits(segments.get(index), requested.get(index)));
    }

    private static boolean fits(String wanted, String found) {
        return wanted.startsWith("{") ? !found.isEmpty() : wanted.equals(found);
    }
}
