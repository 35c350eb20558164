package io.mivo.app.cli;

import io.mivo.app.config.Binding;
import io.mivo.app.config.Choices;
import io.mivo.app.config.ServerConfig;
import io.mivo.app.logging.Messages;
import io.mivo.app.server.Server;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mivo serve}: runs the server. */
@Command(
        name = "serve",
        description = {
            "Run the server until SIGTERM or SIGINT.",
            "Prints 'MIVO ready on http://HOST:PORT' (https when there is no http) when the first request would be answered."
        },
        footer = {
            "",
            "Each option but --data may stand in DIR/mivo.yaml instead, which the command line overrules:",
            "  site: site.yaml                # relative to DIR",
            "  http: 127.0.0.1:8080",
            "  publicUrl: [http://mivo.example:8080]",
            "  allowPlainHttp: true",
            "  https: 0.0.0.0:8443",
            "  tlsCert: cert.pem              # relative to DIR, as tlsKey",
            "  tlsKey: key.pem",
            "  trustedProxy: [10.0.0.0/8]",
            "  licensing: {trustedKeys: {keys: [...]}}   # a vendor's public keys: only licenses signed by them count",
            "",
            "First start: DIR/setup-link holds the link where the administrator chooses a password. Instead of it",
            "MIVO_ADMIN_PASSWORD or MIVO_ADMIN_PASSWORD_FILE sets one."
        })
public final class ServeCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "mivo-data",
            description = "The data directory; ./mivo-data when absent.")
    private Path data;

    @Option(names = "--site", paramLabel = "FILE", description = "A site file to apply first.")
    private Optional<Path> site = Optional.empty();

    @Option(
            names = "--http",
            paramLabel = "HOST:PORT",
            converter = BindingConverter.class,
            description = "Where to listen; 127.0.0.1:8080 when absent and no --https, port 0 takes a free one.")
    private Optional<Binding> http = Optional.empty();

    @Option(
            names = "--https",
            paramLabel = "HOST:PORT",
            converter = BindingConverter.class,
            description = "Where to listen with TLS; with a certificate that signs itself unless --tls-cert names one.")
    private Optional<Binding> https = Optional.empty();

    @Option(
            names = "--tls-cert",
            paramLabel = "FILE",
            description = "The certificate chain in PEM, the server's own first; read again when it changes.")
    private Optional<Path> certificate = Optional.empty();

    @Option(names = "--tls-key", paramLabel = "FILE", description = "Its private key in PEM, not encrypted.")
    private Optional<Path> key = Optional.empty();

    @Option(
            names = "--trusted-proxy",
            paramLabel = "CIDR",
            description = "A proxy whose X-Forwarded-For and X-Forwarded-Proto count. May be given several times.")
    private List<String> trustedProxies = List.of();

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "How others call this server: scheme, host and port only. May be given several times.")
    private List<String> publicUrls = List.of();

    @Option(
            names = "--allow-plain-http",
            description = "Let HTTP without TLS leave this host, for example to a proxy that adds it.")
    private boolean allowPlainHttp;

    @Override
    public void run() {
        require("--public-url: ", () -> ServerConfig.requirePublicUrls(publicUrls));
        require("--trusted-proxy: ", () -> ServerConfig.ranges(trustedProxies));
        if (certificate.isPresent() != key.isPresent()) {
            throw new ParameterException(spec.commandLine(), "--tls-cert and --tls-key belong together");
        }
        Messages.ofServer();
        Choices.Doors doors = new Choices.Doors(http, https, certificate, key, allowPlainHttp);
        ServerConfig config = ServerConfig.of(new Choices(data, site, doors, publicUrls, trustedProxies));
        Server.serve(config, spec.commandLine().getOut());
    }

    private void require(String option, Runnable check) {
        try {
            check.run();
        } catch (IllegalArgumentException fault) {
            throw new ParameterException(spec.commandLine(), option + fault.getMessage(), fault);
        }
    }
}
