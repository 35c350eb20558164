package io.mivo.application.memory;

import io.mivo.application.contract.WebSessionsContract;
import io.mivo.application.port.driven.WebSessions;

class InMemoryWebSessionsTest extends WebSessionsContract {
    @Override
    protected WebSessions newStore() {
        return new InMemoryWebSessions();
    }
}
