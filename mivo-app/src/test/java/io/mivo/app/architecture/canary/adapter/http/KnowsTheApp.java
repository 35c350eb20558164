package io.mivo.app.architecture.canary.adapter.http;

import io.mivo.app.architecture.canary.Breaks;
import io.mivo.app.architecture.canary.app.Program;

@Breaks("nobody depends on the app")
public final class KnowsTheApp {
    public Thread borrow(Program program) {
        return program.born();
    }
}
