package io.mivo.app.server;

import io.mivo.adapter.http.tls.SelfSignedCertificate;
import io.mivo.adapter.http.tls.SelfSignedCertificate.Made;
import io.mivo.adapter.http.tls.TlsIdentity;
import io.mivo.adapter.http.tls.TlsPort;
import io.mivo.adapter.http.tls.UnusableTlsException;
import io.mivo.adapter.persistence.directory.PrivateFiles;
import io.mivo.app.config.Binding;
import io.mivo.app.config.TlsFiles;
import io.mivo.app.failure.FailedException;
import io.mivo.app.failure.TextFile;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The certificate of a server: that in the files it was told, else one in its data directory that it makes and renews
 * itself. Changed files count from the next look on. Used by one thread at a time.
 */
final class ServerTls {
    private static final System.Logger LOG = System.getLogger(ServerTls.class.getName());
    private static final Duration RENEWAL = Duration.ofDays(30);

    private final TlsFiles files;
    private final boolean ownMade;
    private final Clock clock;
    private final TlsPort port;
    private Texts seen;

    /** What stands in the files. */
    private record Texts(String certificate, String key) {}

    private ServerTls(TlsFiles files, boolean ownMade, Clock clock) {
        this.files = files;
        this.ownMade = ownMade;
        this.clock = clock;
        makeWhenDue();
        this.seen = read();
        this.port = new TlsPort(understood(seen));
    }

    /**
     * The certificate in files, or that of a data directory.
     *
     * @throws FailedException when nobody can speak TLS with it, saying why
     */
    static ServerTls of(Optional<TlsFiles> files, Path data, Clock clock) {
        TlsFiles own = new TlsFiles(data.resolve("tls-cert.pem"), data.resolve("tls-key.pem"));
        try {
            return new ServerTls(files.orElse(own), files.isEmpty(), clock);
        } catch (UnusableTlsException unusable) {
            TlsFiles named = files.orElse(own);
            throw new FailedException(
                    named.certificate() + ", " + named.key() + ": " + unusable.getMessage(), unusable);
        }
    }

    /** For the server. */
    TlsPort port() {
        return port;
    }

    /** Takes changed files up; broken ones are told, and the certificate so far stays. */
    void look() {
        try {
            makeWhenDue();
            Texts now = read();
            if (!now.equals(seen)) {
                seen = now;
                port.goOnWith(understood(now));
            }
        } catch (FailedException | UnusableTlsException unusable) {
            LOG.log(Level.WARNING, "the new certificate is not used, the one before stays: " + unusable.getMessage());
        }
    }

    private Texts read() {
        return new Texts(TextFile.read(files.certificate()), TextFile.read(files.key()));
    }

    private TlsIdentity understood(Texts texts) {
        TlsIdentity identity = TlsIdentity.read(texts.certificate(), texts.key());
        LOG.log(
                Level.INFO,
                "TLS with the certificate {0}, valid until {1}, SHA-256 fingerprint {2}",
                files.certificate(),
                identity.end(),
                identity.fingerprint());
        if (identity.end().isBefore(clock.instant())) {
            LOG.log(Level.WARNING, "the certificate {0} has ended", files.certificate());
        }
        return identity;
    }

    private void makeWhenDue() {
        if (ownMade && isDue()) {
            Made made = SelfSignedCertificate.make(hosts(), clock.instant());
            PrivateFiles.write(files.key(), made.key());
            PrivateFiles.write(files.certificate(), made.certificate());
        }
    }

    private boolean isDue() {
        if (!Files.exists(files.certificate()) || !Files.exists(files.key())) {
            return true;
        }
        Texts texts = read();
        return TlsIdentity.read(texts.certificate(), texts.key())
                .end()
                .minus(RENEWAL)
                .isBefore(clock.instant());
    }

    private static List<String> hosts() {
        Stream<String> addresses = Binding.addressesOfThisHost().stream().map(each -> each.replaceAll("[\\[\\]]", ""));
        return Stream.of(name().stream(), Stream.of("localhost", "127.0.0.1", "::1"), addresses)
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    private static Optional<String> name() {
        try {
            return Optional.of(InetAddress.getLocalHost().getHostName()).filter(each -> each.matches("[A-Za-z0-9.-]+"));
        } catch (UnknownHostException nameless) {
            return Optional.empty();
        }
    }
}
