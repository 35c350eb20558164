package io.mivo.application.memory;

import io.mivo.application.port.driven.WriteReceipts;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Write receipts in memory. Safe for use by many threads. */
public final class InMemoryWriteReceipts implements WriteReceipts {
    private final Map<Key, Receipt> receipts = new ConcurrentHashMap<>();

    @Override
    public Optional<Receipt> begin(Key key, String requestHash, Instant now) {
        return Optional.ofNullable(receipts.putIfAbsent(key, new Receipt(requestHash, Optional.empty(), now)));
    }

    @Override
    public void finish(Key key, String answer) {
        receipts.computeIfPresent(
                key, (same, begun) -> new Receipt(begun.requestHash(), Optional.of(answer), begun.begunAt()));
    }

    @Override
    public void withdraw(Key key) {
        receipts.remove(key);
    }

    @Override
    public void forgetBefore(Instant instant) {
        receipts.values().removeIf(receipt -> receipt.begunAt().isBefore(instant));
    }
}
