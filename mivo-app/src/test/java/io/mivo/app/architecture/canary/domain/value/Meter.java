package io.mivo.app.architecture.canary.domain.value;

import io.mivo.app.architecture.canary.Breaks;

@Breaks("the domain is immutable")
public final class Meter {
    private int count;

    public void setCount(int other) {
        this.count = other;
    }

    public int count() {
        return count;
    }
}
