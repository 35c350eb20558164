package io.mivo.app.architecture.canary.adapter.http;

import io.mivo.app.architecture.canary.Breaks;
import io.mivo.app.architecture.canary.adapter.fieldbus.line.Watchdog;

@Breaks("adapters do not know each other")
public final class Neighbour {
    public void visit(Watchdog other) {
        other.watch(() -> {});
    }
}
