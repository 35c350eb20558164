package io.mivo.adapter.fieldbus.modbus;

import io.mivo.domain.reading.Octets;

/** What came of one request. */
sealed interface Reply {
    /**
     * The answer that belongs to the request.
     *
     * @param entries what was read: two octets per register, one (0 or 1) per bit; nothing after a write
     */
    record Done(Octets entries) implements Reply {}

    /** The device refused. */
    record Refused(ExceptionCode code) implements Reply {}

    /** No answer that could be believed. */
    record Failed(Failure failure, String detail) implements Reply {}

    /** How a request fails without an answer. */
    enum Failure {
        /** The line could not be opened: nothing was sent. */
        UNREACHABLE(false),
        /** There was no time left: nothing was sent. */
        TOO_LATE(false),
        /** The connection was found broken while sending: no octet went out. */
        UNSENT(false),
        /** Nothing came in time. */
        SILENT(true),
        /** The other side closed the connection instead of answering. */
        CLOSED(true),
        /** What came is not the answer. */
        GARBLED(true);

        private final boolean sent;

        Failure(boolean sent) {
            this.sent = sent;
        }

        /** Whether the device may have received the request. */
        boolean wasSent() {
            return sent;
        }
    }
}
