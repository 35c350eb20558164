package io.mivo.adapter.http.observe;

import io.javalin.http.Context;
import io.mivo.adapter.http.json.Json;
import io.mivo.adapter.http.route.Need;
import io.mivo.adapter.http.route.Route;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Whether the program lives, and whether it can serve. */
public final class HealthRoutes {
    private static final int UNAVAILABLE = 503;

    private final BooleanSupplier ready;

    /** Health of a program that can tell when it is ready. */
    public HealthRoutes(BooleanSupplier ready) {
        this.ready = ready;
    }

    /** Their lines in the table. */
    public List<Route> routes() {
        return List.of(
                Route.get("/health/live", Need.NOTHING, context -> answer(context, true)),
                Route.get("/health/ready", Need.NOTHING, context -> answer(context, ready.getAsBoolean())));
    }

    private static void answer(Context context, boolean up) {
        context.status(up ? 200 : UNAVAILABLE);
        context.contentType(Json.MEDIA_TYPE).result("{\"status\":\"" + (up ? "UP" : "DOWN") + "\"}");
    }
}
