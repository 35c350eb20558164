package io.mivo.application.token;

import io.mivo.domain.access.ClientId;
import io.mivo.domain.pace.Allowance;
import io.mivo.domain.pace.Allowance.Rate;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How many right assertions of one API user are taken, from however many addresses: what one API user can make us remember
 * has a bound. Only for API users who have proved themselves, so that nobody uses up what is another's. Safe for use by
 * many threads.
 */
final class ClientPaces {
    /** As fast as one address may ask for ever, and far above what anybody needs at once. */
    static final Rate RATE = new Rate(60, 100_000);

    private final Map<ClientId, Allowance> allowances = new HashMap<>();

    /** Whether one more is taken now; counts as one. */
    synchronized boolean admits(ClientId client, Instant now) {
        Allowance left =
                allowances.getOrDefault(client, Allowance.full(RATE, now)).at(now);
        allowances.put(client, left.suffices() ? left.less() : left);
        return left.suffices();
    }
}
