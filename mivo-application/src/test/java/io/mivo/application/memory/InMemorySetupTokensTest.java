package io.mivo.application.memory;

import io.mivo.application.contract.SetupTokensContract;
import io.mivo.application.port.driven.SetupTokens;

class InMemorySetupTokensTest extends SetupTokensContract {
    @Override
    protected SetupTokens newStore() {
        return new InMemorySetupTokens();
    }
}
