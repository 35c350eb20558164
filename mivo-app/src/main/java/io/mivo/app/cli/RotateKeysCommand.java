package io.mivo.app.cli;

import io.mivo.app.wiring.Installation;
import io.mivo.application.port.driving.RotateTokenKeys;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mivo rotate-keys}: replaces the key that signs access tokens. */
@Command(
        name = "rotate-keys",
        description = {
            "Replace the key that signs access tokens; a running server heeds it at once.",
            "The new key is published for five minutes before it signs, and tokens given so far stay valid.",
            "A server does the same by itself every 90 days."
        })
public final class RotateKeysCommand implements Runnable {
    @Option(names = "--data", paramLabel = "DIR", required = true, description = "The data directory.")
    private Path data;

    @Option(
            names = "--compromised",
            description = "Others know the old key: forget it, which ends every token given so far.")
    private boolean compromised;

    @Override
    public void run() {
        try (Installation installation = ExistingData.open(data)) {
            RotateTokenKeys keys = installation.access(() -> "").rotateTokenKeys();
            if (compromised) {
                keys.replace();
            } else {
                keys.rotate();
            }
        }
    }
}
