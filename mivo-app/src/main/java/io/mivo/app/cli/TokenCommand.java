package io.mivo.app.cli;

import io.mivo.adapter.http.client.TokenClient;
import io.mivo.adapter.http.client.TokenClient.Credentials;
import io.mivo.adapter.http.tls.TlsTrust;
import io.mivo.adapter.http.tls.UnusableTlsException;
import io.mivo.app.failure.FailedException;
import io.mivo.app.failure.TextFile;
import io.mivo.domain.access.ClientId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mivo token}: gets an access token from a server. */
@Command(
        name = "token",
        description = {
            "Get an access token from a server and print it alone.",
            "Signs a client assertion with the API user's private key and exchanges it at the server's token endpoint.",
            "TOKEN=$(mivo token --url http://127.0.0.1:8080 --client billing --key billing.jwk)"
        })
public final class TokenCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(names = "--url", paramLabel = "URL", required = true, description = "Where the server is.")
    private URI url;

    @Option(names = "--client", paramLabel = "ID", required = true, description = "The API user's clientId.")
    private String client;

    @Option(names = "--key", paramLabel = "FILE", required = true, description = "Its private JSON Web Key.")
    private Path key;

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            description = "Words separated by spaces, such as sensors:read; all it has when absent.")
    private Optional<String> scope = Optional.empty();

    @Option(
            names = "--tls-ca",
            paramLabel = "FILE",
            description = "The certificate of an https server that Java does not know, in PEM: DIR/tls-cert.pem of it.")
    private Optional<Path> trusted = Optional.empty();

    @Override
    public void run() {
        Credentials credentials = new Credentials(clientId(), TextFile.read(key), scope);
        spec.commandLine().getOut().println(token(credentials));
    }

    private ClientId clientId() {
        if (!"http".equals(url.getScheme()) && !"https".equals(url.getScheme())) {
            throw new ParameterException(spec.commandLine(), "--url must begin with http:// or https://");
        }
        try {
            return new ClientId(client);
        } catch (IllegalArgumentException fault) {
            throw new ParameterException(spec.commandLine(), "--client " + fault.getMessage(), fault);
        }
    }

    private static SSLContext trust(Path file) {
        try {
            return TlsTrust.in(TextFile.read(file));
        } catch (UnusableTlsException unusable) {
            throw new FailedException(file + " " + unusable.getMessage(), unusable);
        }
    }

    private String token(Credentials credentials) {
        try {
            return new TokenClient(Clock.systemUTC(), trusted.map(TokenCommand::trust)).token(url, credentials);
        } catch (IOException failed) {
            throw new FailedException(String.valueOf(failed.getMessage()), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new FailedException("interrupted", interrupted);
        }
    }
}
