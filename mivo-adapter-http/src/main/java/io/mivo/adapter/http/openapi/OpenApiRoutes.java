package io.mivo.adapter.http.openapi;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.javalin.http.Context;
import io.mivo.adapter.http.json.Json;
import io.mivo.adapter.http.route.Need;
import io.mivo.adapter.http.route.Responder;
import io.mivo.adapter.http.route.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The OpenAPI document, the page that shows it, and that of the value codes; all come from the program alone and need nobody. */
public final class OpenApiRoutes {
    private static final String HERE = "/io/mivo/adapter/http/openapi/";
    private static final String ASSETS = "/io/mivo/adapter/http/web/assets/";

    /** The page draws its icons from data URLs, and its own program sets styles. */
    private static final String PAGE_POLICY =
            "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
                    + " object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    /** Their lines in the table. */
    public List<Route> routes() {
        byte[] yaml = ClasspathFile.read(HERE + "openapi.yaml");
        Responder page = page(ClasspathFile.read(HERE + "swagger.html"));
        return List.of(
                Route.get("/swagger", Need.NOTHING, page),
                Route.get("/swagger/", Need.NOTHING, page),
                file(
                        "value-codes",
                        "text/html; charset=utf-8",
                        ValueCodesPage.html().getBytes(StandardCharsets.UTF_8)),
                file("value-codes.css", "text/css; charset=utf-8", ClasspathFile.read(HERE + "value-codes.css")),
                file("openapi.yaml", "application/yaml", yaml),
                file("openapi.json", Json.MEDIA_TYPE, json(yaml)),
                file("swagger.js", "text/javascript; charset=utf-8", ClasspathFile.read(HERE + "swagger.js")),
                asset("swagger-ui.css", "text/css; charset=utf-8"),
                asset("swagger-ui-bundle.js", "text/javascript; charset=utf-8"),
                asset("favicon-32x32.png", "image/png"));
    }

    private static Route asset(String name, String mediaType) {
        return file(name, mediaType, ClasspathFile.read(ASSETS + name));
    }

    private static Route file(String name, String mediaType, byte[] content) {
        return Route.get("/swagger/" + name, Need.NOTHING, context -> answer(context, mediaType, content));
    }

    private static Responder page(byte[] content) {
        return context -> {
            context.header("Content-Security-Policy", PAGE_POLICY);
            answer(context, "text/html; charset=utf-8", content);
        };
    }

    private static void answer(Context context, String mediaType, byte[] content) {
        context.header("Cache-Control", "no-cache");
        context.contentType(mediaType).result(content);
    }

    private static byte[] json(byte[] yaml) {
        try {
            return Json.write(new YAMLMapper().readTree(yaml)).getBytes(StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException("the OpenAPI document cannot be read", failed);
        }
    }
}
