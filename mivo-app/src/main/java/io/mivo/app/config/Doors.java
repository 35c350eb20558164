package io.mivo.app.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a server listens; at least at one of them.
 *
 * @param http plain
 * @param https encrypted
 * @param files the certificate; empty for one that the server makes itself
 */
public record Doors(Optional<Binding> http, Optional<Binding> https, Optional<TlsFiles> files) {
    private static final Binding USUAL = new Binding("127.0.0.1", 8080);

    static Doors of(Choices.Doors chosen, SettingsFile file) {
        Optional<Binding> http =
                chosen.http().or(() -> file.binding("http", file.settings().http()));
        Optional<Binding> https =
                chosen.https().or(() -> file.binding("https", file.settings().https()));
        Optional<Path> certificate =
                chosen.certificate().or(() -> file.path(file.settings().tlsCert()));
        Optional<Path> key = chosen.key().or(() -> file.path(file.settings().tlsKey()));
        if (certificate.isPresent() != key.isPresent()) {
            throw file.fault(certificate.isPresent() ? "tlsCert" : "tlsKey", "tlsCert and tlsKey belong together");
        }
        Optional<TlsFiles> files = certificate.flatMap(found -> key.map(each -> new TlsFiles(found, each)));
        if (files.isPresent() && https.isEmpty()) {
            throw file.fault("tlsCert", "a certificate needs --https HOST:PORT");
        }
        return new Doors(https.isPresent() ? http : http.or(() -> Optional.of(USUAL)), https, files);
    }

    /** How it is called from this host, encrypted where it can be. */
    String url() {
        return https.map(each -> each.url("https"))
                .orElseGet(() -> http.orElse(USUAL).url("http"));
    }
}
