package io.mivo.adapter.http.web;

import io.javalin.http.Context;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Cookies that scripts cannot read and other sites do not send. Over https they are bound to this host ({@code __Host-},
 * Secure); on plain HTTP, where no browser would keep such ones, they have another name. Safe for use by many threads.
 */
final class Cookies {
    private static final String BOUND = "__Host-";

    private final Set<String> secureHosts;

    /** Cookies of a server that others call so; behind these https URLs something else ends the encryption. */
    Cookies(List<String> publicUrls) {
        this.secureHosts = publicUrls.stream()
                .map(URI::create)
                .filter(url -> url.getScheme().equals("https"))
                .map(url -> url.getAuthority().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The cookie's content; empty when the browser sent none. */
    Optional<String> value(Context context, String name) {
        return Optional.ofNullable(context.cookie(fullName(context, name))).filter(each -> !each.isEmpty());
    }

    /** Lets the browser keep it until it is closed. */
    void keep(Context context, String name, String value) {
        send(context, name, value, "");
    }

    /** Lets the browser forget it. */
    void forget(Context context, String name) {
        send(context, name, "", "; Max-Age=0");
    }

    private void send(Context context, String name, String value, String life) {
        String secure = isSecure(context) ? "; Secure" : "";
        String cookie = fullName(context, name) + "=" + value + "; Path=/; HttpOnly; SameSite=Lax" + secure + life;
        context.res().addHeader("Set-Cookie", cookie);
    }

    private String fullName(Context context, String name) {
        return isSecure(context) ? BOUND + name : name;
    }

    private boolean isSecure(Context context) {
        String host = Optional.ofNullable(context.header("Host")).orElse("");
        return context.req().isSecure() || secureHosts.contains(host.toLowerCase(Locale.ROOT));
    }
}
