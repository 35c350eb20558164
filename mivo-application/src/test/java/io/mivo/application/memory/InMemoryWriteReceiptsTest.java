package io.mivo.application.memory;

import io.mivo.application.contract.WriteReceiptsContract;
import io.mivo.application.port.driven.WriteReceipts;

class InMemoryWriteReceiptsTest extends WriteReceiptsContract {
    @Override
    protected WriteReceipts newStore() {
        return new InMemoryWriteReceipts();
    }
}
