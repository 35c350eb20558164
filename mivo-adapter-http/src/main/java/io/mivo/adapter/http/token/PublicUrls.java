package io.mivo.adapter.http.token;

import io.javalin.http.Context;
import io.mivo.application.port.driving.IssueToken.Issuers;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** How others call this server; each name is also an issuer of tokens. Safe for use by many threads. */
public final class PublicUrls {
    private static final Pattern FORM = Pattern.compile("https?://([A-Za-z0-9.-]+|\\[[0-9a-fA-F:.]+])(:[0-9]{1,5})?");

    private final List<String> urls;
    private final Supplier<List<String>> otherwise;

    /**
     * These URLs.
     *
     * @param urls scheme, host and port only; may be empty
     * @param otherwise those that count when there are none, asked at each request
     */
    public PublicUrls(List<String> urls, Supplier<List<String>> otherwise) {
        this.urls = List.copyOf(urls);
        this.otherwise = otherwise;
        urls.forEach(PublicUrls::requireForm);
    }

    /** Our names, the own one being that which a request with this Host header called; else the first. */
    public Issuers issuers(Optional<String> host) {
        List<String> all = urls.isEmpty() ? otherwise.get() : urls;
        String own = all.stream()
                .filter(url -> host.filter(called -> isAt(url, called)).isPresent())
                .findFirst()
                .orElse(all.get(0));
        return new Issuers(own, Set.copyOf(all));
    }

    /** Our names in a request. */
    public Set<String> names(Context context) {
        return issuers(Optional.ofNullable(context.header("Host"))).accepted();
    }

    private static boolean isAt(String url, String host) {
        URI uri = URI.create(url);
        String called = host.toLowerCase(Locale.ROOT);
        String named = uri.getAuthority().toLowerCase(Locale.ROOT);
        return named.equals(called) || (uri.getPort() < 0 && (named + usualPort(uri)).equals(called));
    }

    private static String usualPort(URI uri) {
        return uri.getScheme().equals("https") ? ":443" : ":80";
    }

    private static void requireForm(String url) {
        if (!FORM.matcher(url).matches()) {
            throw new IllegalArgumentException(
                    "'" + url + "' is not a public URL: scheme, host and port only, such as https://mivo.example");
        }
    }
}
