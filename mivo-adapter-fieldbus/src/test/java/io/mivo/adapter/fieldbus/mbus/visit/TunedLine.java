package io.mivo.adapter.fieldbus.mbus.visit;

import io.mivo.adapter.fieldbus.line.LineConnection;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.adapter.fieldbus.simulator.meter.MeterLine;
import io.mivo.application.fake.LeapingTicker;
import io.mivo.application.port.driven.Deadline;
import io.mivo.domain.bus.SerialSettings;
import io.mivo.domain.bus.Transport;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A serial line to simulated meters, at the speed to which it is tuned; whoever waits in vain leaps ahead. */
final class TunedLine implements LineConnection {
    private static final String SETTING = "68030368";

    private final LeapingTicker ticker;
    private final MeterLine meters;
    private final List<String> sent = new ArrayList<>();
    private UnaryOperator<Octets> way = answer -> answer;
    private int baud = SerialSettings.USUAL.baud();
    private boolean breaks;
    private boolean deaf;
    private Octets arrived = Octets.none();

    TunedLine(MeterLine meters, LeapingTicker ticker) {
        this.meters = meters;
        this.ticker = ticker;
        meters.speakAt(() -> baud);
    }

    /** What becomes of answers on their way. */
    void carry(UnaryOperator<Octets> by) {
        way = by;
    }

    /** Frames that set something without data get lost before any meter hears them. */
    void loseSettings() {
        deaf = true;
    }

    /** Breaks as soon as another speed is wanted. */
    void breakWhenTuned() {
        breaks = true;
    }

    /** What was sent that begins so, each with its speed before it. */
    List<String> sent(String beginning) {
        return sent.stream().filter(each -> each.contains(" " + beginning)).toList();
    }

    int baud() {
        return baud;
    }

    @Override
    public void tune(Transport transport) throws IOException {
        if (breaks) {
            throw new EOFException("the serial port is gone");
        }
        baud = transport.settings().orElseThrow().baud();
    }

    @Override
    public void write(byte[] octets) {
        Octets request = Octets.copyOf(octets);
        sent.add(baud + " " + request.hex());
        boolean lost = deaf && request.hex().startsWith(SETTING);
        arrived = lost ? Octets.none() : way.apply(meters.answer(request));
    }

    @Override
    public int read(byte[] into, int from, Deadline deadline) throws IOException {
        if (arrived.isEmpty()) {
            ticker.leap(deadline.remaining());
            throw new SocketTimeoutException("the deadline has passed");
        }
        int count = arrived.size();
        System.arraycopy(arrived.toByteArray(), 0, into, from, count);
        arrived = Octets.none();
        return count;
    }

    @Override
    public boolean drain() {
        arrived = Octets.none();
        return true;
    }

    @Override
    public void close() {
        arrived = Octets.none();
    }
}
