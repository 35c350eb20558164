package io.mivo.application.memory;

import io.mivo.application.contract.RevokedTokensContract;
import io.mivo.application.port.driven.RevokedTokens;

class InMemoryRevokedTokensTest extends RevokedTokensContract {
    @Override
    protected RevokedTokens newMemory() {
        return new InMemoryRevokedTokens();
    }
}
