package io.mivo.adapter.fieldbus.modbus;

import io.mivo.adapter.fieldbus.line.LineConnection;
import io.mivo.adapter.fieldbus.line.LineDownException;
import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.Ticker;
import io.mivo.domain.bus.Transport;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Optional;

/**
 * The one connection to an endpoint, kept between visits; any doubt about what is on a network closes it, so that no
 * late answer is ever taken for another one. For one thread at a time.
 */
final class ModbusSession {
    private final Transport transport;
    private final Framing framing;
    private final Pace pace;
    private Optional<LineConnection> connection = Optional.empty();

    ModbusSession(Transport transport, Ticker ticker) {
        this.transport = transport;
        this.framing = Framing.of(transport, ticker);
        this.pace = new Pace(ticker);
    }

    /** Whether it is carried as this transport wants. */
    boolean suits(Transport other) {
        return transport.getClass() == other.getClass();
    }

    /** Sends one request and waits for its answer: at most the line's time-out, never beyond the deadline. */
    Reply ask(Transaction asked) {
        boolean kept = isStillOpen(pace.isFresh() && asked.request().isRead());
        Reply reply = askOnce(asked);
        return kept && mayGoOutAgain(asked.request(), reply) ? askOnce(asked.again()) : reply;
    }

    /** Gives up the connection, if there is one. */
    void close() {
        connection.ifPresent(LineConnection::close);
        connection = Optional.empty();
    }

    private boolean isStillOpen(boolean fresh) {
        if (connection.filter(each -> !framing.isUsable(each, fresh)).isPresent()) {
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

    private Reply askOnce(Transaction asked) {
        Optional<ModbusRequest> probe = framing.probeBefore(asked);
        if (probe.isPresent()) {
            Reply reply = exchanged(asked.probing(probe.get()));
            if (reply instanceof Reply.Failed) {
                return reply;
            }
            framing.probed(probe.get());
        }
        return exchanged(asked);
    }

    private Reply exchanged(Transaction asked) {
        if (!pace.isRested(asked, framing.silence(asked))) {
            return tooLate(asked);
        }
        try {
            LineConnection open = opened(asked);
            return send(asked, open).orElseGet(() -> await(asked, open));
        } catch (LineDownException down) {
            return new Reply.Failed(Reply.Failure.UNREACHABLE, String.valueOf(down.getMessage()));
        } finally {
            pace.ended(asked);
        }
    }

    private static Reply tooLate(Transaction asked) {
        return new Reply.Failed(Reply.Failure.TOO_LATE, "no time left to ask " + asked.request());
    }

    private LineConnection opened(Transaction asked) throws LineDownException {
        if (connection.isEmpty()) {
            Deadline patience = asked.deadline().within(asked.line().timeout().multipliedBy(2));
            connection = Optional.of(LineConnection.open(asked.line().transport(), patience));
        }
        return connection.get();
    }

    /** A failure when no octet went out; otherwise empty. */
    private Optional<Reply> send(Transaction asked, LineConnection open) {
        try {
            open.tune(asked.line().transport());
            framing.settle(asked, open);
            open.write(framing.framed(asked.request()));
            return Optional.empty();
        } catch (SocketTimeoutException restless) {
            return Optional.of(tooLate(asked));
        } catch (IOException broken) {
            return Optional.of(
                    closed(Reply.Failure.UNSENT, asked.request() + ": the connection broke: " + broken.getMessage()));
        }
    }

    private Reply await(Transaction asked, LineConnection open) {
        ModbusRequest request = asked.request();
        try {
            Reply reply = framing.answer(asked, open).replyTo(request);
            return reply instanceof Reply.Failed failed
                    ? doubted(failed.failure(), request + ": " + failed.detail())
                    : reply;
        } catch (SocketTimeoutException silent) {
            return doubted(Reply.Failure.SILENT, request + ": no answer in time");
        } catch (GarbledReplyException garbled) {
            return doubted(Reply.Failure.GARBLED, request + ": " + garbled.getMessage());
        } catch (EOFException closed) {
            return closed(Reply.Failure.CLOSED, request + ": the connection was closed instead of an answer");
        } catch (IOException broken) {
            return closed(Reply.Failure.CLOSED, request + ": the connection broke: " + broken.getMessage());
        }
    }

    private Reply doubted(Reply.Failure failure, String detail) {
        return framing.outlivesDoubt() ? new Reply.Failed(failure, detail) : closed(failure, detail);
    }

    private Reply closed(Reply.Failure failure, String detail) {
        close();
        return new Reply.Failed(failure, detail);
    }
}
