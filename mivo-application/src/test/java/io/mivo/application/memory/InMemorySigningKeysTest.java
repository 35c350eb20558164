package io.mivo.application.memory;

import io.mivo.application.contract.SigningKeysContract;
import io.mivo.application.port.driven.SigningKeys;

class InMemorySigningKeysTest extends SigningKeysContract {
    @Override
    protected SigningKeys newStore() {
        return new InMemorySigningKeys();
    }
}
