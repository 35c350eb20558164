package io.mivo.adapter.fieldbus.modbus;

import io.mivo.application.port.driven.Deadline;
import io.mivo.domain.bus.Line;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Reads that are repeated while that makes sense, for one visit.
 *
 * @param session the connection
 * @param line how long to wait for each answer and how often to repeat
 * @param deadline when the visit ends
 */
record PatientSession(ModbusSession session, Line line, Deadline deadline) {
    private static final int MOST_BUSY_REPEATS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    /** One request, sent once. */
    Reply once(ModbusRequest request) {
        return session.ask(first(request));
    }

    /** A read, repeated as often as the line allows when no answer comes, and with pauses while the device is busy. */
    Reply read(ModbusRequest request) {
        Reply reply = answered(request);
        Duration pause = FIRST_PAUSE;
        for (int i = 0; i < MOST_BUSY_REPEATS && isBusy(reply) && pauses(pause); i++) {
            pause = pause.multipliedBy(2);
            reply = answered(request);
        }
        return reply;
    }

    private Reply answered(ModbusRequest request) {
        Reply reply = once(request);
        for (int i = 0; i < line.retries() && isWorthRepeating(reply) && !deadline.hasPassed(); i++) {
            reply = session.ask(first(request).again());
        }
        return reply;
    }

    private Transaction first(ModbusRequest request) {
        return new Transaction(request, line, deadline, false);
    }

    private static boolean isWorthRepeating(Reply reply) {
        return reply instanceof Reply.Failed failed && failed.failure() != Reply.Failure.UNREACHABLE;
    }

    private static boolean isBusy(Reply reply) {
        return reply instanceof Reply.Refused refused && refused.code().equals(ExceptionCode.BUSY);
    }

    /** Whether there was time for a pause and nobody interrupted it. */
    private boolean pauses(Duration pause) {
        if (deadline.remaining().compareTo(pause) <= 0) {
            return false;
        }
        try {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
