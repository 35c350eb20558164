package io.mivo.application.fake;

import io.mivo.application.contract.ClientAssertionsContract;
import io.mivo.application.port.driven.ClientAssertions;
import io.mivo.domain.access.ApiKey;

class FakeClientAssertionsTest extends ClientAssertionsContract {
    @Override
    protected ClientAssertions assertions() {
        return new FakeClientAssertions();
    }

    @Override
    protected ApiKey registeredKey() {
        return new ApiKey("registered", "{}");
    }

    @Override
    protected String assertion(Statement statement) {
        return with(registeredKey(), statement);
    }

    @Override
    protected String forged(Statement statement) {
        return with(new ApiKey("foreign", "{}"), statement);
    }

    private static String with(ApiKey key, Statement said) {
        return FakeClientAssertions.assertion(key, said.client(), said.audience(), said.jti(), said.expiresAt());
    }
}
