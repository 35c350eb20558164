package io.mivo.adapter.fieldbus.simulator.meter;

import io.mivo.adapter.fieldbus.mbus.codec.frame.ControlField;
import io.mivo.adapter.fieldbus.mbus.codec.frame.Frame;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.util.List;
import java.util.Optional;

/** What a meter makes of the data it is sent, and the frames that it tells. For one thread at a time. */
final class MeterApplication {
    /** The subcode that asks for all telegrams. */
    static final int ALL = 0;

    private static final int RESET = 0x50;
    private static final int DATA = 0x51;
    private static final int APPLICATION_ERROR = 0x70;
    private static final int ALARM = 0x71;
    private static final int HAS_CLASS_1 = 0x20;
    private static final int UNIMPLEMENTED = 1;
    private static final int OCTET = 0xFF;

    private final SimulatedMeter meter;
    private int subcode = ALL;
    private int accessNumber;
    private Optional<Integer> error = Optional.empty();

    MeterApplication(SimulatedMeter meter) {
        this.meter = meter;
    }

    /**
     * Obeys what is sent; what it refuses it tells instead of its next telegram.
     *
     * @return whether the readout begins anew
     */
    boolean obey(Frame.LongFrame sent) {
        int information = sent.controlInformation();
        if (information == RESET) {
            subcode = sent.data().isEmpty() ? ALL : sent.data().at(0);
            error = Optional.empty();
            return true;
        }
        if (information == DATA) {
            error = new Writing(sent.data()).writeInto(meter);
        } else {
            BaudRate.meantBy(information)
                    .ifPresentOrElse(meter.rate()::change, () -> error = Optional.of(UNIMPLEMENTED));
        }
        return false;
    }

    /** The next telegram, or the application error that is still to be told. */
    Frame class2(LinkSession session) {
        if (error.isPresent()) {
            Octets code = Octets.of(error.get());
            error = Optional.empty();
            return frame(APPLICATION_ERROR, code);
        }
        MeterTelegram telegram = session.next(this::readout);
        Octets records = telegram.hasHeader() ? shown(telegram) : telegram.records();
        return frame(telegram.controlInformation(), records);
    }

    /** The alarm bits, or an acknowledgement when there are none. */
    Frame class1() {
        return meter.alarm().<Frame>map(bits -> frame(ALARM, Octets.of(bits))).orElseGet(Frame.Acknowledgement::new);
    }

    private List<MeterTelegram> readout() {
        return meter.readout(subcode);
    }

    private Octets shown(MeterTelegram telegram) {
        return meter.identity()
                .followedBy(telegram.state().orElseGet(this::state))
                .followedBy(meter.memory().shownIn(telegram.records()));
    }

    private Octets state() {
        accessNumber = accessNumber + 1 & OCTET;
        return Octets.of(accessNumber, meter.status(), 0, 0);
    }

    private Frame frame(int information, Octets data) {
        int control = ControlField.RSP_UD | (meter.alarm().isPresent() ? HAS_CLASS_1 : 0);
        return new Frame.LongFrame(control, meter.address(), information, data);
    }
}
