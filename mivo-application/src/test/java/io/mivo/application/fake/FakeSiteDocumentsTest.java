package io.mivo.application.fake;

import io.mivo.application.contract.SiteDocumentsContract;
import io.mivo.application.port.driven.SiteDocuments;

class FakeSiteDocumentsTest extends SiteDocumentsContract {
    @Override
    protected SiteDocuments documents() {
        return new FakeSiteDocuments();
    }
}
