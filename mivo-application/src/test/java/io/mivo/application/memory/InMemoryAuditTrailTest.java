package io.mivo.application.memory;

import io.mivo.application.contract.AuditTrailContract;
import io.mivo.application.port.driven.AuditTrail;

class InMemoryAuditTrailTest extends AuditTrailContract {
    @Override
    protected AuditTrail newTrail() {
        return new InMemoryAuditTrail();
    }
}
