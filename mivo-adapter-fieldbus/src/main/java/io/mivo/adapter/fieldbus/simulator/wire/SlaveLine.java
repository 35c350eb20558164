package io.mivo.adapter.fieldbus.simulator.wire;

import io.mivo.adapter.fieldbus.mbus.codec.frame.Frame;
import io.mivo.adapter.fieldbus.mbus.codec.frame.FrameParse;
import io.mivo.adapter.fieldbus.mbus.codec.frame.FrameParser;
import io.mivo.adapter.fieldbus.mbus.codec.frame.FrameProgress;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An M-Bus line behind a TCP converter: frames with a wrong checksum or for nobody here meet silence. Safe for use by many threads. */
public final class SlaveLine implements LoopbackServer.Conversation {
    /** A pause of this length ends a frame that has begun. */
    private static final Duration LONGEST_GAP = Duration.ofMillis(200);

    private static final int ROOM = 512;

    private final Map<Integer, Slave> slaves;

    /** A line with these slaves, each at an address of its own. */
    public SlaveLine(List<Slave> slaves) {
        this.slaves = slaves.stream().collect(Collectors.toUnmodifiableMap(Slave::address, Function.identity()));
    }

    @Override
    public void hold(Socket socket) throws IOException {
        Optional<Octets> received = Optional.of(Octets.none());
        while (received.isPresent()) {
            Octets rest = answerFrames(received.get(), socket.getOutputStream());
            received = received(rest, socket);
        }
    }

    /** What has come after some bytes, with them; nothing at the end of the stream. */
    private static Optional<Octets> received(Octets before, Socket socket) throws IOException {
        socket.setSoTimeout(before.isEmpty() ? 0 : (int) LONGEST_GAP.toMillis());
        byte[] room = new byte[ROOM];
        try {
            int count = socket.getInputStream().read(room);
            return count < 0
                    ? Optional.empty()
                    : Optional.of(before.followedBy(Octets.copyOf(Arrays.copyOf(room, count))));
        } catch (SocketTimeoutException gap) {
            return Optional.of(Octets.none());
        }
    }

    /** Answers every whole frame and gives back what is left. */
    private Octets answerFrames(Octets received, OutputStream out) throws IOException {
        Octets rest = received;
        for (FrameProgress progress = FrameProgress.of(rest);
                !(progress instanceof FrameProgress.Incomplete);
                progress = FrameProgress.of(rest)) {
            int length = progress instanceof FrameProgress.Complete complete ? complete.length() : 1;
            Optional<Frame> answer = answer(rest.slice(0, length));
            if (answer.isPresent()) {
                out.write(answer.get().encoded().toByteArray());
            }
            rest = rest.from(length);
        }
        return rest;
    }

    private synchronized Optional<Frame> answer(Octets bytes) {
        return FrameParser.parse(bytes) instanceof FrameParse.Accepted accepted
                ? addressed(accepted.frame()).flatMap(slave -> slave.answer(accepted.frame()))
                : Optional.empty();
    }

    private Optional<Slave> addressed(Frame frame) {
        return frame instanceof Frame.ShortFrame request
                ? Optional.ofNullable(slaves.get(request.address()))
                : Optional.empty();
    }
}
