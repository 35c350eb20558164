package io.mivo.adapter.fieldbus.modbus;

import io.mivo.adapter.fieldbus.line.LineConnection;
import io.mivo.application.port.driven.Ticker;
import io.mivo.domain.bus.Transport;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** How requests and answers are put on a line, and how an answer is known to belong to its request. For one thread at a time. */
interface Framing {
    /** The framing of a transport: RTU frames with their check everywhere but on Modbus TCP. */
    static Framing of(Transport transport, Ticker ticker) {
        return transport instanceof Transport.Tcp ? new TcpFraming() : new RtuFraming(transport, ticker);
    }

    /**
     * Whether a kept line can still be used, as far as that can be seen without waiting.
     *
     * @param fresh whether it was used a moment ago, and what is asked may be asked again when it turns out to be closed
     */
    boolean isUsable(LineConnection line, boolean fresh);

    /** What has to be asked and answered before, so that a late answer is told apart; usually nothing. */
    default Optional<ModbusRequest> probeBefore(Transaction transaction) {
        return Optional.empty();
    }

    /** A probe was answered. */
    default void probed(ModbusRequest probe) {}

    /** The least time between the end of a transaction and the next request. */
    Duration silence(Transaction transaction);

    /**
     * Waits until nothing can come any more that would be taken for the answer.
     *
     * @throws java.net.SocketTimeoutException when that is not before the deadline; the line stays usable
     * @throws IOException when the line broke
     */
    void settle(Transaction transaction, LineConnection line) throws IOException;

    /** The octets of a request. */
    byte[] framed(ModbusRequest request);

    /**
     * Takes the answer to the request that was framed last from the line.
     *
     * @throws GarbledReplyException when what arrives is no frame or belongs to another request
     * @throws IOException when nothing arrives in time
     */
    ReplyFrame answer(Transaction transaction, LineConnection line) throws IOException;

    /** Whether the connection may be kept after a request that was not answered. */
    boolean outlivesDoubt();
}
