package io.mivo.app.architecture.canary.application.lane;

import io.mivo.app.architecture.canary.Breaks;
import java.sql.Connection;
import java.sql.SQLException;

@Breaks({"application needs only plain Java and the domain", "SQL stays in its room"})
public final class Ledger {
    public boolean isOpen(Connection connection) throws SQLException {
        return !connection.isClosed();
    }
}
