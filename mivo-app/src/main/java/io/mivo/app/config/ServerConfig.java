package io.mivo.app.config;

import io.mivo.adapter.http.token.PublicUrls;
import io.mivo.app.failure.FailedException;
import io.mivo.app.wiring.Terms;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a server does, as its command line and its settings file say together.
 *
 * @param data the data directory
 * @param site the site file to apply first
 * @param binding where it listens
 * @param publicUrls how others call it
 * @param terms on which the data directory is opened
 */
public record ServerConfig(Path data, Optional<Path> site, Binding binding, List<String> publicUrls, Terms terms) {
    private static final Binding USUAL = new Binding("127.0.0.1", 8080);

    /** Copies in. */
    public ServerConfig {
        publicUrls = List.copyOf(publicUrls);
    }

    /**
     * Joins the command line with the settings file of the data directory.
     *
     * @throws FailedException when the file has faults or the server would be open to the network unprotected
     */
    public static ServerConfig of(Choices choices) {
        SettingsFile file = SettingsFile.in(choices.data());
        Binding binding = choices.http().or(() -> binding(file)).orElse(USUAL);
        ServerConfig config = new ServerConfig(
                choices.data(),
                choices.site().or(file::site),
                binding,
                choices.publicUrls().isEmpty() ? publicUrls(file) : choices.publicUrls(),
                file.terms());
        config.requireProtection(
                choices.allowPlainHttp() || file.settings().allowPlainHttp().orElse(false));
        return config;
    }

    /**
     * Refuses what is no public URL.
     *
     * @throws IllegalArgumentException naming it
     */
    public static void requirePublicUrls(List<String> urls) {
        new PublicUrls(urls, () -> "");
    }

    private static Optional<Binding> binding(SettingsFile file) {
        try {
            return file.settings().http().map(Binding::parse);
        } catch (IllegalArgumentException fault) {
            throw file.fault("http", String.valueOf(fault.getMessage()));
        }
    }

    private static List<String> publicUrls(SettingsFile file) {
        try {
            requirePublicUrls(file.settings().publicUrls());
            return file.settings().publicUrls();
        } catch (IllegalArgumentException fault) {
            throw file.fault("publicUrl", String.valueOf(fault.getMessage()));
        }
    }

    private void requireProtection(boolean allowPlainHttp) {
        if (binding.isLoopback() || (allowPlainHttp && !publicUrls.isEmpty())) {
            return;
        }
        List<String> addresses = Binding.addressesOfThisHost();
        String example = binding.url(binding.port())
                .replace(binding.host(), addresses.isEmpty() ? binding.host() : addresses.get(0));
        throw new FailedException("plain HTTP on " + binding.host() + " leaves this host: that needs"
                + " --allow-plain-http and --public-url, for example --public-url " + example
                + " (this host's addresses: " + String.join(", ", addresses) + ")");
    }
}
