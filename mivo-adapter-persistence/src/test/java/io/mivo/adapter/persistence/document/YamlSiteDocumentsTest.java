package io.mivo.adapter.persistence.document;

import io.mivo.application.contract.SiteDocumentsContract;
import io.mivo.application.port.driven.SiteDocuments;

class YamlSiteDocumentsTest extends SiteDocumentsContract {
    @Override
    protected SiteDocuments documents() {
        return new YamlSiteDocuments();
    }
}
