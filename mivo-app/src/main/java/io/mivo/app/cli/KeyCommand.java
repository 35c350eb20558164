package io.mivo.app.cli;

import io.mivo.adapter.http.jose.KeyMaking;
import io.mivo.adapter.http.jose.KeyMaking.KeyPair;
import io.mivo.adapter.persistence.directory.PrivateFiles;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mivo key}: makes a key pair. */
@Command(
        name = "key",
        description = {
            "Make a key pair for an API user or for signing licenses.",
            "Writes the private JSON Web Key to FILE, for its owner alone, and prints the public one,",
            "which goes into the site file: jwks: {keys: [...]}."
        })
public final class KeyCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--alg",
            paramLabel = "ALG",
            defaultValue = "ES256",
            description = "ES256 (the default), PS256 or EdDSA; licenses are signed with ES256 or EdDSA.")
    private String algorithm;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "Where the private key goes; must not be there.")
    private Path out;

    @Override
    public void run() {
        if (!KeyMaking.ALGORITHMS.contains(algorithm)) {
            throw new ParameterException(
                    spec.commandLine(), "--alg must be one of " + String.join(", ", KeyMaking.ALGORITHMS));
        }
        KeyPair pair = new KeyMaking().make(algorithm);
        PrivateFiles.writeNew(out, pair.privateJwk() + "\n");
        spec.commandLine().getOut().println(pair.publicJwk());
    }
}
