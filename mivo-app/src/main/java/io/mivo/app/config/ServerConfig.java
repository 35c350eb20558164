package io.mivo.app.config;

import io.mivo.adapter.http.AddressRange;
import io.mivo.adapter.http.token.PublicUrls;
import io.mivo.app.failure.FailedException;
import io.mivo.app.wiring.Terms;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a server does, as its command line and its settings file say together.
 *
 * @param data the data directory
 * @param site the site file to apply first
 * @param doors where it listens
 * @param publicUrls how others call it
 * @param trustedProxies proxies that are believed what they say of requests
 * @param terms on which the data directory is opened
 */
public record ServerConfig(
        Path data,
        Optional<Path> site,
        Doors doors,
        List<String> publicUrls,
        List<AddressRange> trustedProxies,
        Terms terms) {
    private static final System.Logger LOG = System.getLogger(ServerConfig.class.getName());

    /** Copies in. */
    public ServerConfig {
        publicUrls = List.copyOf(publicUrls);
        trustedProxies = List.copyOf(trustedProxies);
    }

    /**
     * Joins the command line with the settings file of the data directory.
     *
     * @throws FailedException when the file has faults or the server would be open to the network unprotected
     */
    public static ServerConfig of(Choices choices) {
        SettingsFile file = SettingsFile.in(choices.data());
        ServerConfig config = new ServerConfig(
                choices.data(),
                choices.site().or(file::site),
                Doors.of(choices.doors(), file),
                choices.publicUrls().isEmpty() ? publicUrls(file) : choices.publicUrls(),
                choices.trustedProxies().isEmpty() ? proxies(file) : ranges(choices.trustedProxies()),
                file.terms());
        config.requireProtection(choices.doors().allowPlainHttp()
                || file.settings().allowPlainHttp().orElse(false));
        return config;
    }

    /**
     * Refuses what is no public URL.
     *
     * @throws IllegalArgumentException naming it
     */
    public static void requirePublicUrls(List<String> urls) {
        new PublicUrls(urls, List::of);
    }

    /**
     * Ranges of addresses.
     *
     * @throws IllegalArgumentException naming what is none
     */
    public static List<AddressRange> ranges(List<String> texts) {
        return texts.stream().map(AddressRange::parse).toList();
    }

    private static List<AddressRange> proxies(SettingsFile file) {
        try {
            return ranges(file.settings().trustedProxies());
        } catch (IllegalArgumentException fault) {
            throw file.fault("trustedProxy", String.valueOf(fault.getMessage()));
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
        doors.http().filter(binding -> !binding.isLoopback()).ifPresent(binding -> {
            if (!allowPlainHttp || publicUrls.isEmpty()) {
                throw refused("plain HTTP on ", binding, "http", "--allow-plain-http and --public-url");
            }
            LOG.log(
                    Level.WARNING,
                    "plain HTTP on {0} leaves this host: passwords and tokens can be read on the way unless something"
                            + " else encrypts them",
                    binding.host());
        });
        doors.https().filter(binding -> !binding.isLoopback()).ifPresent(binding -> {
            if (publicUrls.isEmpty()) {
                throw refused("HTTPS on ", binding, "https", "--public-url");
            }
        });
    }

    private static FailedException refused(String what, Binding binding, String scheme, String needed) {
        List<String> addresses = Binding.addressesOfThisHost();
        String example =
                binding.url(scheme).replace(binding.host(), addresses.isEmpty() ? binding.host() : addresses.get(0));
        return new FailedException(what + binding.host() + " leaves this host: that needs " + needed
                + ", for example --public-url " + example + " (this host's addresses: "
                + String.join(", ", addresses) + ")");
    }
}
