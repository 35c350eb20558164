package io.mivo.adapter.http.token;

import io.mivo.domain.access.SourceNetwork;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets every address, or IPv6 network of 64 bits, try so often, with a burst; forgets those that were quiet longest. Safe
 * for use by many threads.
 */
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
        String source = SourceNetwork.of(address).text();
        long now = clock.millis();
        Allowance left =
                allowances.getOrDefault(source, new Allowance(BURST, now)).at(now);
        boolean admitted = left.grains() >= GRAINS;
        allowances.remove(source);
        allowances.put(source, admitted ? left.less() : left);
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
