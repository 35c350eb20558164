package io.mivo.adapter.http.token;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lets every address try so often, with a burst; forgets the addresses that were quiet longest. Safe for use by many threads. */
final class RateLimit {
    private static final double PER_MILLISECOND = 0.06;
    private static final double BURST = 360;
    private static final int MOST_ADDRESSES = 10_000;

    private final Clock clock;
    private final Map<String, Allowance> allowances = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Allowance> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    RateLimit(Clock clock) {
        this.clock = clock;
    }

    /** Whether an address may try now; counts as a try. */
    synchronized boolean admits(String address) {
        long now = clock.millis();
        Allowance left =
                allowances.getOrDefault(address, new Allowance(BURST, now)).at(now);
        boolean admitted = left.tries() >= 1;
        allowances.put(address, admitted ? left.less() : left);
        return admitted;
    }

    private record Allowance(double tries, long since) {
        /** A clock that was set back gives nothing and takes nothing. */
        Allowance at(long now) {
            double earned = Math.max(0, now - since) * PER_MILLISECOND;
            return new Allowance(Math.min(BURST, tries + earned), now);
        }

        Allowance less() {
            return new Allowance(tries - 1, since);
        }
    }
}
