package io.mivo.application.fake;

import io.mivo.application.contract.PasswordHashingContract;
import io.mivo.application.port.driven.PasswordHashing;

class FakePasswordHashingTest extends PasswordHashingContract {
    @Override
    protected PasswordHashing hashing() {
        return new FakePasswordHashing();
    }
}
