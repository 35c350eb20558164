package io.mivo.adapter.persistence.document;

import io.mivo.application.contract.ProfileDocumentsContract;
import io.mivo.application.port.driven.ProfileDocuments;

class YamlProfileDocumentsTest extends ProfileDocumentsContract {
    @Override
    protected ProfileDocuments documents() {
        return new YamlProfileDocuments();
    }
}
