package io.mivo.adapter.http.token;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lets every address try so often, with a burst; forgets the addresses that were quiet longest. Safe for use by many threads. */
final class RateLimit {
    /** Of a try, counted in thousandths so that nothing is lost. */
    private static final long GRAINS = 1_000;

    private static final long PER_MILLISECOND = 60;
    private static final long BURST = 360 * GRAINS;
    private static final int MOST_ADDRESSES = 10_000;

    private final Clock clock;
    private final Map<String, Allowance> allowances = new LinkedHashMap<>() {
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
        boolean admitted = left.grains() >= GRAINS;
        allowances.remove(address);
        allowances.put(address, admitted ? left.less() : left);
        return admitted;
    }

    private record Allowance(long grains, long since) {
        /** A clock that was set back gives nothing and takes nothing. */
        Allowance at(long now) {
            long earned = Math.max(0, now - since) * PER_MILLISECOND;
            return new Allowance(Math.min(BURST, grains + earned), now);
        }

        Allowance less() {
            return new Allowance(grains - GRAINS, since);
        }
    }
}
