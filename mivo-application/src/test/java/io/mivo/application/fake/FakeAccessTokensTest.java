package io.mivo.application.fake;

import io.mivo.application.contract.AccessTokensContract;
import io.mivo.application.port.driven.AccessTokens;

class FakeAccessTokensTest extends AccessTokensContract {
    private final AccessTokens tokens = new FakeAccessTokens();

    @Override
    protected AccessTokens tokens() {
        return tokens;
    }
}
