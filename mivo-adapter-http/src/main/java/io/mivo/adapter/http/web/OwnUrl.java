package io.mivo.adapter.http.web;

import io.javalin.http.Context;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** How others call this server, for links that people hand on. Safe for use by many threads. */
final class OwnUrl {
    private final List<String> publicUrls;

    OwnUrl(List<String> publicUrls) {
        this.publicUrls = List.copyOf(publicUrls);
    }

    /** The public URL under which a request came in, or the first; without any, what the browser called. */
    String of(Context context) {
        String host = Optional.ofNullable(context.host()).orElse("");
        return publicUrls.stream()
                .filter(each -> host.equalsIgnoreCase(URI.create(each).getAuthority()))
                .findFirst()
                .or(() -> publicUrls.stream().findFirst())
                .orElseGet(() -> context.scheme() + "://" + host);
    }

    /** The link with which a person chooses a password; its secret stands in the fragment, which no server sees. */
    String setupLink(Context context, String secret) {
        return of(context) + "/setup#" + secret;
    }
}
