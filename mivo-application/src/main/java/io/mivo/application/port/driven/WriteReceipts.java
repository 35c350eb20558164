package io.mivo.application.port.driven;

import io.mivo.domain.access.ClientId;
import java.time.Instant;
import java.util.Optional;

/** What became of writes that carried an idempotency key; survives a crash. Safe for use by many threads. */
public interface WriteReceipts {
    /** Begins a request, atomically. @return what is known of the key already; empty when it is new and now begun */
    Optional<Receipt> begin(Key key, String requestHash, Instant now);

    /** Notes the answer of a request that was begun, durably. */
    void finish(Key key, String answer);

    /** Takes back a request that was begun and did nothing. */
    void withdraw(Key key);

    /** Forgets requests begun before an instant. */
    void forgetBefore(Instant instant);

    /**
     * Names a request.
     *
     * @param client whose
     * @param key 1 to 255 characters
     */
    record Key(ClientId client, String key) {}

    /**
     * What is known of a request.
     *
     * @param requestHash of its body
     * @param answer as it was given; empty while it runs, or when it never ended
     * @param begunAt when it began
     */
    record Receipt(String requestHash, Optional<String> answer, Instant begunAt) {}
}
