package io.mivo.app.architecture.canary.adapter.http;

import io.javalin.config.RoutesConfig;
import io.mivo.app.architecture.canary.Breaks;

@Breaks("every route has a permission")
public final class BackDoor {
    public void open(RoutesConfig routes) {
        routes.get("/unguarded", context -> {});
    }
}
