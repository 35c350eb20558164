package io.mivo.app.cli;

import io.mivo.adapter.http.jose.NimbusLicenseSignatures;
import io.mivo.app.failure.FailedException;
import io.mivo.app.failure.TextFile;
import io.mivo.domain.license.License;
import io.mivo.domain.license.LicenseId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mivo license issue}: signs a license. */
@Command(name = "issue", description = "Sign a license with a private key of yours.")
final class LicenseIssueCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--key",
            paramLabel = "PRIVATE.jwk",
            required = true,
            description = "Your private key, ES256 or EdDSA (see mivo key).")
    private Path key;

    @Option(names = "--licensee", paramLabel = "NAME", required = true, description = "Whom it is for.")
    private String licensee;

    @Option(names = "--id", paramLabel = "ID", description = "Unique among licenses; a random one when absent.")
    private Optional<String> id = Optional.empty();

    @Option(names = "--seats", paramLabel = "N", description = "How many sensors; any number when absent.")
    private Optional<Integer> seats = Optional.empty();

    @Option(names = "--unit", paramLabel = "SERIAL", description = "The only unit it is for; any when absent.")
    private Optional<String> unit = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "T",
            converter = MomentConverter.class,
            description = "Valid from then on: 2027-01-01 (0 h UTC) or 2027-01-01T00:00:00Z.")
    private Optional<Instant> from = Optional.empty();

    @Option(
            names = "--until",
            paramLabel = "T",
            converter = MomentConverter.class,
            description = "Valid until then, exclusive.")
    private Optional<Instant> until = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where the license goes.")
    private Path out;

    @Override
    public void run() {
        License license = license();
        String document = new NimbusLicenseSignatures().sign(license, TextFile.read(key));
        try {
            Files.writeString(out, document + "\n");
        } catch (IOException failed) {
            throw new FailedException(
                    out + " cannot be written: " + failed.getClass().getSimpleName(), failed);
        }
        spec.commandLine().getOut().println("issued " + license.id() + " to " + license.licensee());
    }

    private License license() {
        requireTerm();
        try {
            LicenseId name = new LicenseId(id.orElseGet(() -> UUID.randomUUID().toString()));
            return new License(name, licensee, unit, seats, new License.Term(from, until));
        } catch (IllegalArgumentException fault) {
            throw new ParameterException(spec.commandLine(), String.valueOf(fault.getMessage()), fault);
        }
    }

    private void requireTerm() {
        if (from.isPresent() && until.filter(end -> !from.get().isBefore(end)).isPresent()) {
            throw new ParameterException(spec.commandLine(), "--until must be after --from");
        }
    }
}
