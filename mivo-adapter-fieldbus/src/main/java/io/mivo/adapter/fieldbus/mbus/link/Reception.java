package io.mivo.adapter.fieldbus.mbus.link;

import io.mivo.adapter.fieldbus.mbus.codec.frame.Frame;
import io.mivo.adapter.fieldbus.mbus.codec.frame.FrameParse;
import io.mivo.adapter.fieldbus.mbus.codec.frame.FrameParser;
import io.mivo.adapter.fieldbus.mbus.codec.frame.FrameProgress;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.util.Optional;

/**
 * The octets that arrive after one request, cut into frames however they were split on their way; what is no frame is
 * passed over octet by octet. For one thread at a time.
 */
final class Reception {
    private Octets pending = Octets.none();
    private Optional<String> fault = Optional.empty();

    /** Takes octets in. */
    void add(Octets arrived) {
        pending = pending.followedBy(arrived);
    }

    /** The next whole frame. */
    Optional<Frame> next() {
        while (!pending.isEmpty()) {
            FrameProgress progress = FrameProgress.of(pending);
            if (progress instanceof FrameProgress.Incomplete) {
                return Optional.empty();
            }
            Optional<Frame> frame = progress instanceof FrameProgress.Complete complete
                    ? whole(complete.length())
                    : passedOver(((FrameProgress.Impossible) progress).fault().message());
            if (frame.isPresent()) {
                return frame;
            }
        }
        return Optional.empty();
    }

    /** Whether a frame has begun and is not whole yet. */
    boolean isWithinFrame() {
        return !pending.isEmpty();
    }

    /** What was wrong first, if anything was. */
    Optional<String> fault() {
        return fault.or(() -> isWithinFrame()
                ? Optional.of("the answer broke off after " + pending.size() + " octets")
                : Optional.empty());
    }

    private Optional<Frame> whole(int length) {
        if (FrameParser.parse(pending.slice(0, length)) instanceof FrameParse.Rejected rejected) {
            return passedOver(rejected.fault().message());
        }
        Frame frame = ((FrameParse.Accepted) FrameParser.parse(pending.slice(0, length))).frame();
        pending = pending.from(length);
        return Optional.of(frame);
    }

    private Optional<Frame> passedOver(String why) {
        fault = fault.or(() -> Optional.of(why));
        pending = pending.from(1);
        return Optional.empty();
    }
}
