package io.mivo.adapter.http.web;

import io.javalin.http.Context;
import io.mivo.adapter.http.route.Need;
import io.mivo.adapter.http.route.Route;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The style sheets, scripts and pictures of the pages; all of them come from the program alone. Safe for use by many threads. */
final class AssetRoutes {
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String STYLE = "text/css; charset=utf-8";

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "htmx.min.js", SCRIPT,
            "sensors.js", SCRIPT,
            "forms.js", SCRIPT,
            "pico.min.css", STYLE,
            "mivo.css", STYLE,
            "mivo.svg", "image/svg+xml");

    /** What was asked for already; the rest stays in the program's files until then. */
    private final Map<String, Asset> loaded = new ConcurrentHashMap<>();

    /** A file of the program. */
    private static final class Asset {
        private final byte[] content;
        private final String tag;

        Asset(byte[] content) {
            this.content = content;
            this.tag = "\"" + Tokens.digest(content) + "\"";
        }
    }

    List<Route> routes() {
        return MEDIA_TYPES.keySet().stream()
                .sorted()
                .map(name -> Route.get("/assets/" + name, Need.NOTHING, context -> answer(context, name)))
                .toList();
    }

    private void answer(Context context, String name) throws IOException {
        Asset asset = asset(name);
        context.header("Cache-Control", "no-cache");
        context.header("ETag", asset.tag);
        if (asset.tag.equals(context.header("If-None-Match"))) {
            context.status(304);
            return;
        }
        context.contentType(MEDIA_TYPES.getOrDefault(name, "")).result(asset.content);
    }

    private Asset asset(String name) throws IOException {
        Asset known = loaded.get(name);
        if (known != null) {
            return known;
        }
        Asset asset = new Asset(content("assets/" + name));
        loaded.put(name, asset);
        return asset;
    }

    private static byte[] content(String path) throws IOException {
        try (InputStream stream = AssetRoutes.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its file " + path);
            }
            return stream.readAllBytes();
        }
    }
}
