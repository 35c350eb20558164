package io.mivo.app.server;

import io.mivo.app.failure.FailedException;
import io.mivo.app.failure.TextFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The administrator's first password, as the environment gives it. */
final class AdminPassword {
    private static final String PLAIN = "MIVO_ADMIN_PASSWORD";
    private static final String FILE = "MIVO_ADMIN_PASSWORD_FILE";

    private AdminPassword() {}

    /** The password; empty when the environment has none. */
    static Optional<String> in(Map<String, String> environment) {
        Optional<String> plain = Optional.ofNullable(environment.get(PLAIN));
        Optional<String> file = Optional.ofNullable(environment.get(FILE));
        if (plain.isPresent() && file.isPresent()) {
            throw new FailedException("set " + PLAIN + " or " + FILE + ", not both");
        }
        return plain.or(() -> file.map(name -> TextFile.read(Path.of(name)).replaceFirst("\\R$", "")));
    }
}
