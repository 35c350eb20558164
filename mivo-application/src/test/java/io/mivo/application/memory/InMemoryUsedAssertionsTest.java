package io.mivo.application.memory;

import io.mivo.application.contract.UsedAssertionsContract;
import io.mivo.application.port.driven.UsedAssertions;

class InMemoryUsedAssertionsTest extends UsedAssertionsContract {
    @Override
    protected UsedAssertions newMemory() {
        return new InMemoryUsedAssertions();
    }
}
