package io.mivo.application.fake;

import io.mivo.application.port.driven.SetupLinkFile;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** A setup link in memory. */
public final class FakeSetupLink implements SetupLinkFile {
    private final AtomicReference<Optional<String>> secret = new AtomicReference<>(Optional.empty());

    @Override
    public void leave(String other) {
        secret.set(Optional.of(other));
    }

    @Override
    public void remove() {
        secret.set(Optional.empty());
    }

    /** The secret that lies there. */
    public Optional<String> secret() {
        return secret.get();
    }
}
