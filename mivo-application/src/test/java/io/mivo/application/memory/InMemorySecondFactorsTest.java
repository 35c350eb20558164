package io.mivo.application.memory;

import io.mivo.application.contract.SecondFactorsContract;
import io.mivo.application.port.driven.SecondFactors;

class InMemorySecondFactorsTest extends SecondFactorsContract {
    @Override
    protected SecondFactors newFactors() {
        return new InMemorySecondFactors();
    }
}
