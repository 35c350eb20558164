package io.mivo.application.fake;

import io.mivo.application.contract.ProfileDocumentsContract;
import io.mivo.application.port.driven.ProfileDocuments;

class FakeProfileDocumentsTest extends ProfileDocumentsContract {
    @Override
    protected ProfileDocuments documents() {
        return new FakeProfileDocuments();
    }
}
