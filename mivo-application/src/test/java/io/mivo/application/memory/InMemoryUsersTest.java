package io.mivo.application.memory;

import io.mivo.application.contract.UserAccountsContract;
import io.mivo.application.port.driven.UserAccounts;

class InMemoryUsersTest extends UserAccountsContract {
    @Override
    protected UserAccounts newStore() {
        return new InMemoryUsers();
    }
}
