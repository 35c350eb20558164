package io.mivo.adapter.fieldbus.modbus;

import io.mivo.adapter.fieldbus.line.LineConnection;
import io.mivo.adapter.fieldbus.line.LineDownException;
import io.mivo.application.port.driven.Deadline;
import io.mivo.domain.bus.Line;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The one connection to an endpoint, kept between visits; any doubt about what is on it closes it, so that no late
 * answer is ever taken for another one. For one thread at a time.
 */
final class ModbusSession {
    private Optional<LineConnection> connection = Optional.empty();
    private int transaction = ThreadLocalRandom.current().nextInt(0x1_0000);

    /** Sends one request and waits for its answer: at most the line's time-out, never beyond the deadline. */
    Reply ask(ModbusRequest request, Line line, Deadline deadline) {
        boolean kept = isStillOpen();
        Reply reply = askOnce(request, line, deadline);
        return kept && mayGoOutAgain(request, reply) ? askOnce(request, line, deadline) : reply;
    }

    /** Gives up the connection, if there is one. */
    void close() {
        connection.ifPresent(LineConnection::close);
        connection = Optional.empty();
    }

    private boolean isStillOpen() {
        if (connection.filter(each -> !each.drain()).isPresent()) {
            close();
        }
        return connection.isPresent();
    }

    /** The other side may have closed a kept connection while nobody looked. */
    private static boolean mayGoOutAgain(ModbusRequest request, Reply reply) {
        return reply instanceof Reply.Failed failed
                && (failed.failure() == Reply.Failure.UNSENT
                        || (failed.failure() == Reply.Failure.CLOSED && request.isRead()));
    }

    private Reply askOnce(ModbusRequest request, Line line, Deadline deadline) {
        if (deadline.hasPassed()) {
            return new Reply.Failed(Reply.Failure.TOO_LATE, "no time left to ask " + request);
        }
        try {
            LineConnection open = opened(line, deadline);
            return send(request, open).orElseGet(() -> await(request, open, deadline.within(line.timeout())));
        } catch (LineDownException down) {
            return new Reply.Failed(Reply.Failure.UNREACHABLE, String.valueOf(down.getMessage()));
        }
    }

    private LineConnection opened(Line line, Deadline deadline) throws LineDownException {
        if (connection.isEmpty()) {
            Deadline patience = deadline.within(line.timeout().multipliedBy(2));
            connection = Optional.of(LineConnection.open(line.transport(), patience));
        }
        return connection.get();
    }

    /** A failure when no octet went out; otherwise empty. */
    private Optional<Reply> send(ModbusRequest request, LineConnection open) {
        transaction = (transaction + 1) & 0xffff;
        try {
            open.write(ModbusMessages.tcpFrame(request, transaction));
            return Optional.empty();
        } catch (IOException broken) {
            return Optional.of(
                    failed(Reply.Failure.UNSENT, request + ": the connection broke: " + broken.getMessage()));
        }
    }

    private Reply await(ModbusRequest request, LineConnection open, Deadline deadline) {
        try {
            Reply reply = ReplyFrame.read(open, deadline).replyTo(request, transaction);
            return reply instanceof Reply.Failed failed
                    ? failed(failed.failure(), request + ": " + failed.detail())
                    : reply;
        } catch (SocketTimeoutException silent) {
            return failed(Reply.Failure.SILENT, request + ": no answer in time");
        } catch (GarbledReplyException garbled) {
            return failed(Reply.Failure.GARBLED, request + ": " + garbled.getMessage());
        } catch (EOFException closed) {
            return failed(Reply.Failure.CLOSED, request + ": the connection was closed instead of an answer");
        } catch (IOException broken) {
            return failed(Reply.Failure.CLOSED, request + ": the connection broke: " + broken.getMessage());
        }
    }

    private Reply failed(Reply.Failure failure, String detail) {
        close();
        return new Reply.Failed(failure, detail);
    }
}
