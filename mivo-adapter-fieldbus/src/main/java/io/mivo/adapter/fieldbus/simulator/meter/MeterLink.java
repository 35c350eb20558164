package io.mivo.adapter.fieldbus.simulator.meter;

import io.mivo.adapter.fieldbus.mbus.codec.frame.ControlField;
import io.mivo.adapter.fieldbus.mbus.codec.frame.Frame;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The link layer of a meter: which frames are for it, and what it answers. It keeps one memory of the frame count bit for
 * its own address and one for the time it is selected. For one thread at a time.
 */
final class MeterLink {
    private static final int SELECTED = 253;
    private static final int EVERYONE_ANSWERS = 254;
    private static final int BROADCAST = 255;
    private static final int SELECT = 0x52;
    private static final int FRAME_COUNT_BITS = 0x30;

    private final SimulatedMeter meter;
    private final MeterApplication application;
    private final LinkSession atAddress = new LinkSession();
    private final LinkSession whileSelected = new LinkSession();
    private Optional<Frame> lastTold = Optional.empty();
    private boolean isSelected;

    MeterLink(SimulatedMeter meter) {
        this.meter = meter;
        this.application = new MeterApplication(meter);
    }

    /**
     * What the meter says to a frame; nothing if it is of no concern.
     *
     * @param speed at which the frame was sent
     */
    Optional<Frame> answer(Frame request, int speed) {
        if (speed != meter.baud()) {
            return Optional.empty();
        }
        return request instanceof Frame.ShortFrame asked
                ? heard(asked)
                : Optional.of(request)
                        .filter(Frame.LongFrame.class::isInstance)
                        .flatMap(sent -> heard((Frame.LongFrame) sent));
    }

    /** The last answer with data. */
    Optional<Frame> lastTold() {
        return lastTold;
    }

    private Optional<Frame> heard(Frame.ShortFrame request) {
        return isForMe(request.address()) ? spoken(request.address(), () -> shortAnswer(request)) : Optional.empty();
    }

    private Optional<Frame> shortAnswer(Frame.ShortFrame request) {
        LinkSession session = session(request.address());
        int control = request.control();
        if (control == ControlField.SND_NKE) {
            return reset(session);
        }
        return switch (control | FRAME_COUNT_BITS) {
            case ControlField.REQ_UD2 | FRAME_COUNT_BITS ->
                session.answer(request, control, () -> Optional.of(application.class2(session)));
            case ControlField.REQ_UD1 | FRAME_COUNT_BITS ->
                session.answer(request, control, () -> Optional.of(application.class1()));
            default -> Optional.empty();
        };
    }

    private Optional<Frame> reset(LinkSession session) {
        session.reset();
        isSelected = isSelected && session != whileSelected;
        return meter.acknowledgesReset() ? acknowledgement() : Optional.empty();
    }

    private Optional<Frame> heard(Frame.LongFrame request) {
        if ((request.control() | FRAME_COUNT_BITS) != (ControlField.SND_UD | FRAME_COUNT_BITS)) {
            return Optional.empty();
        }
        if (request.address() == SELECTED && request.controlInformation() == SELECT) {
            return select(new Selection(request.data()));
        }
        return isForMe(request.address()) ? spoken(request.address(), () -> longAnswer(request)) : Optional.empty();
    }

    private Optional<Frame> select(Selection selection) {
        isSelected = meter.isMeantBy(selection);
        whileSelected.reset();
        return isSelected ? spoken(SELECTED, MeterLink::acknowledgement) : Optional.empty();
    }

    private Optional<Frame> longAnswer(Frame.LongFrame request) {
        LinkSession session = session(request.address());
        return session.answer(request, request.control(), () -> {
            if (application.obey(request)) {
                session.rewind();
            }
            return acknowledgement();
        });
    }

    /** A frame for this meter confirms its rate; to a broadcast nobody answers. */
    private Optional<Frame> spoken(int address, Supplier<Optional<Frame>> answering) {
        meter.rate().confirm();
        Optional<Frame> answer = answering.get();
        lastTold = answer.filter(Frame.LongFrame.class::isInstance).or(() -> lastTold);
        return address == BROADCAST ? Optional.empty() : answer;
    }

    private boolean isForMe(int address) {
        return switch (address) {
            case SELECTED -> isSelected;
            case EVERYONE_ANSWERS, BROADCAST -> true;
            default -> address == meter.address();
        };
    }

    private LinkSession session(int address) {
        return address == SELECTED ? whileSelected : atAddress;
    }

    private static Optional<Frame> acknowledgement() {
        return Optional.of(new Frame.Acknowledgement());
    }
}
