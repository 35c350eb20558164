package io.mivo.app.architecture.canary.adapter.persistence.sqlite;

import io.mivo.app.architecture.canary.Breaks;

@Breaks({"nothing is called Util, Helper, Manager or Impl", "no generic exceptions"})
public final class CarelessUtil {
    public void fail() {
        throw new RuntimeException("anything");
    }
}
