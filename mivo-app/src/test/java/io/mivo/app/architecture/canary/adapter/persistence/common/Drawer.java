package io.mivo.app.architecture.canary.adapter.persistence.common;

import io.mivo.app.architecture.canary.Breaks;

@Breaks({"nothing is called Util, Helper, Manager or Impl", "no generic exceptions"})
public interface Drawer {
    void open() throws Exception;
}
