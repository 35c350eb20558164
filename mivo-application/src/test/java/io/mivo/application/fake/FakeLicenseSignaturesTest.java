package io.mivo.application.fake;

import io.mivo.application.contract.LicenseSignaturesContract;
import io.mivo.application.port.driven.AccessTokens;
import io.mivo.application.port.driven.LicenseSignatures;

class FakeLicenseSignaturesTest extends LicenseSignaturesContract {
    private final LicenseSignatures signatures = new FakeLicenseSignatures();
    private final AccessTokens keys = new FakeAccessTokens();

    @Override
    protected LicenseSignatures signatures() {
        return signatures;
    }

    @Override
    protected AccessTokens keys() {
        return keys;
    }
}
