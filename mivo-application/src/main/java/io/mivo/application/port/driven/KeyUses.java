package io.mivo.application.port.driven;

import io.mivo.domain.access.ClientId;
import java.time.Instant;
import java.util.Map;

/** When the keys of API users last proved something. Safe for use by many threads. */
public interface KeyUses {
    /**
     * Notes a use; it shows at once and becomes durable with the next change.
     *
     * @param thumbprint of the key
     */
    void note(ClientId client, String thumbprint, Instant at);

    /** The last use of each key of an API user that was used, by thumbprint. */
    Map<String, Instant> lastUses(ClientId client);

    /** Forgets the uses of an API user. */
    void forget(ClientId client);
}
