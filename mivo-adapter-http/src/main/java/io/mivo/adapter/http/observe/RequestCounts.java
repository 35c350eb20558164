package io.mivo.adapter.http.observe;

import io.javalin.http.Context;
import io.mivo.adapter.http.route.Gate;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts answers by route, method and status; what no route answers is counted together. Safe for use by many threads. */
public final class RequestCounts {
    private final Map<Kind, LongAdder> counts = new ConcurrentHashMap<>();

    /** Counts one answer. */
    public void count(Context context) {
        Kind kind = Gate.routeOf(context)
                .map(route -> new Kind(route, context.req().getMethod(), context.statusCode()))
                .orElseGet(() -> new Kind("none", "any", context.statusCode()));
        counts.computeIfAbsent(kind, unseen -> new LongAdder()).increment();
    }

    /** The counts so far, in a steady order. */
    Map<Kind, Long> soFar() {
        Map<Kind, Long> sums = new TreeMap<>();
        counts.forEach((kind, count) -> sums.put(kind, count.sum()));
        return sums;
    }

    record Kind(String route, String method, int status) implements Comparable<Kind> {
        @Override
        public int compareTo(Kind other) {
            return sortKey().compareTo(other.sortKey());
        }

        private String sortKey() {
            return route + " " + method + " " + status;
        }
    }
}
