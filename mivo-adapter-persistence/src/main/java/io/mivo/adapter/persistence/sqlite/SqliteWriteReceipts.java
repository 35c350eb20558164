package io.mivo.adapter.persistence.sqlite;

import io.mivo.application.port.driven.WriteReceipts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** Write receipts on SQLite. Safe for use by many threads. */
final class SqliteWriteReceipts implements WriteReceipts {
    private static final String ITS_KEY = " where client = :client and key = :key";

    private final Database database;

    SqliteWriteReceipts(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Receipt> begin(Key key, String requestHash, Instant now) {
        return database.write(handle -> {
            Optional<Receipt> known = find(handle, key);
            if (known.isEmpty()) {
                insert(handle, key, new Receipt(requestHash, Optional.empty(), now));
            }
            return known;
        });
    }

    @Override
    public void finish(Key key, String answer) {
        database.change(handle -> bind(handle.createUpdate("update write_receipt set answer = :answer" + ITS_KEY), key)
                .bind("answer", answer)
                .execute());
    }

    @Override
    public void withdraw(Key key) {
        database.change(handle -> bind(handle.createUpdate("delete from write_receipt" + ITS_KEY), key)
                .execute());
    }

    @Override
    public void forgetBefore(Instant instant) {
        database.change(handle -> handle.createUpdate("delete from write_receipt where begun_at < :instant")
                .bind("instant", InstantText.of(instant))
                .execute());
    }

    private static Optional<Receipt> find(Handle handle, Key key) {
        return bind(handle.createQuery("select request_hash, answer, begun_at from write_receipt" + ITS_KEY), key)
                .map((row, context) -> readReceipt(row))
                .findOne();
    }

    private static void insert(Handle handle, Key key, Receipt receipt) {
        bind(
                        handle.createUpdate("insert into write_receipt (client, key, request_hash, begun_at)"
                                + " values (:client, :key, :hash, :begunAt)"),
                        key)
                .bind("hash", receipt.requestHash())
                .bind("begunAt", InstantText.of(receipt.begunAt()))
                .execute();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Key key) {
        return statement.bind("client", key.client().text()).bind("key", key.key());
    }

    private static Receipt readReceipt(ResultSet row) throws SQLException {
        return new Receipt(
                row.getString("request_hash"),
                Optional.ofNullable(row.getString("answer")),
                Instant.parse(row.getString("begun_at")));
    }
}
