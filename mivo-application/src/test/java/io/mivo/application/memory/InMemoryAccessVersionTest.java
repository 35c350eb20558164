package io.mivo.application.memory;

import io.mivo.application.Storage;
import io.mivo.application.contract.AccessVersionContract;

class InMemoryAccessVersionTest extends AccessVersionContract {
    @Override
    protected Access newAccess() {
        Storage storage = Storage.inMemory();
        InMemorySigningKeys keys = new InMemorySigningKeys();
        InMemoryRevokedTokens revoked = new InMemoryRevokedTokens();
        return new Access(
                new InMemoryAccessVersion(storage.apiUsers(), storage.groups(), keys, revoked),
                storage.changes(),
                keys,
                revoked);
    }
}
