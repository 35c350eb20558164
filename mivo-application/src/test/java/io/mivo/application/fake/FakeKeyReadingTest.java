package io.mivo.application.fake;

import io.mivo.application.contract.KeyReadingContract;
import io.mivo.application.port.driven.KeyReading;

class FakeKeyReadingTest extends KeyReadingContract {
    @Override
    protected KeyReading reading() {
        return new FakeKeyReading();
    }
}
