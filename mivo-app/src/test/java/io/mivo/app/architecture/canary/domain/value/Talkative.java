package io.mivo.app.architecture.canary.domain.value;

import io.mivo.app.architecture.canary.Breaks;

@Breaks("domain needs only plain Java")
public final class Talkative {
    private static final System.Logger LOG = System.getLogger("domain");

    public void talk() {
        LOG.log(System.Logger.Level.INFO, "the domain does not log");
    }
}
