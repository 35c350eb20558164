package io.mivo.application.memory;

import io.mivo.application.contract.KeyUsesContract;
import io.mivo.application.port.driven.KeyUses;

class InMemoryKeyUsesTest extends KeyUsesContract {
    @Override
    protected KeyUses newUses() {
        return new InMemoryKeyUses();
    }
}
