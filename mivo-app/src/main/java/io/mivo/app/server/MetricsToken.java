package io.mivo.app.server;

import io.mivo.adapter.persistence.directory.PrivateFiles;
import io.mivo.app.failure.TextFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The token with which other hosts see the metrics, in the file {@code metrics-token} of a data directory. */
final class MetricsToken {
    private static final int OCTETS = 32;

    private MetricsToken() {}

    /** The token; made when there is none. */
    static String of(Path directory) {
        Path file = directory.resolve("metrics-token");
        if (!Files.exists(file)) {
            byte[] secret = new byte[OCTETS];
            new SecureRandom().nextBytes(secret);
            PrivateFiles.writeNew(file, Base64.getUrlEncoder().withoutPadding().encodeToString(secret) + "\n");
        }
        return TextFile.read(file).strip();
    }
}
