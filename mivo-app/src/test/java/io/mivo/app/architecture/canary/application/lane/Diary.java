package io.mivo.app.architecture.canary.application.lane;

import io.mivo.app.architecture.canary.Breaks;
import java.util.logging.Logger;

@Breaks({"application needs only plain Java and the domain", "logging goes through System.Logger"})
public final class Diary {
    public void note(String line) {
        Logger.getLogger("lane").info(line);
    }
}
