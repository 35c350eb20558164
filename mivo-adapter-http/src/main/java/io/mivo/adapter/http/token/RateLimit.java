package io.mivo.adapter.http.token;

import io.mivo.domain.access.SourceNetwork;
import io.mivo.domain.pace.Allowance;
import io.mivo.domain.pace.Allowance.Rate;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets every address, or IPv6 network of 64 bits, try so often, with a burst; forgets those that were quiet longest. Safe
 * for use by many threads.
 */
final class RateLimit {
    private static final Rate RATE = new Rate(60, 360);
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
        Instant now = clock.instant();
        Allowance left =
                allowances.getOrDefault(source, Allowance.full(RATE, now)).at(now);
        allowances.remove(source);
        allowances.put(source, left.suffices() ? left.less() : left);
        return left.suffices();
    }
}
