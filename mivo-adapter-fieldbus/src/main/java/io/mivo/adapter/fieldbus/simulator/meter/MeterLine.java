package io.mivo.adapter.fieldbus.simulator.meter;

import io.mivo.adapter.fieldbus.mbus.codec.frame.Frame;
import io.mivo.adapter.fieldbus.mbus.codec.frame.FrameParse;
import io.mivo.adapter.fieldbus.mbus.codec.frame.FrameParser;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.adapter.fieldbus.simulator.fault.Disturbance;
import io.mivo.adapter.fieldbus.simulator.fault.Exchanged;
import io.mivo.application.port.driven.Ticker;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * A line with meters on it: every one hears every frame, and when several answer at once the line carries the bitwise AND
 * of their octets. Everything may be changed while it runs. Safe for use by many threads.
 */
public final class MeterLine {
    private static final int DEFAULT_BAUD = 2_400;

    private final List<SimulatedMeter> meters;
    private final TrafficCount traffic = new TrafficCount();
    private final Schedule schedule = new Schedule();
    private Disturbance disturbance = Disturbance.NONE;
    private Pacing pacing = Pacing.none();
    private IntSupplier baud = () -> DEFAULT_BAUD;
    private Consumer<Octets> listener = request -> {};

    private MeterLine(List<SimulatedMeter> meters, Ticker ticker) {
        this.meters = new ArrayList<>(meters);
        meters.forEach(meter -> meter.tickBy(ticker));
    }

    /** A line of 2400 baud on which nothing goes wrong. */
    public static MeterLine with(SimulatedMeter... meters) {
        return of(List.of(meters));
    }

    /** A line of 2400 baud on which nothing goes wrong. */
    public static MeterLine of(List<SimulatedMeter> meters) {
        return of(meters, Ticker.SYSTEM);
    }

    /** The same, with a time of its own for clocks and for going back to an old baud rate. */
    public static MeterLine of(List<SimulatedMeter> meters, Ticker ticker) {
        return new MeterLine(meters, ticker);
    }

    /** From now on this goes wrong. */
    public synchronized void disturb(Disturbance with) {
        disturbance = with;
    }

    /** From now on it takes time. */
    public synchronized void pace(Pacing by) {
        pacing = by;
    }

    /** The rate at which the master talks, asked anew for each request; meters at another rate hear nothing. */
    public synchronized void speakAt(IntSupplier rate) {
        baud = rate;
    }

    /** Tells each valid frame of the master, before it is answered. */
    public synchronized void tellRequests(Consumer<Octets> to) {
        listener = to;
    }

    /** Takes meters off the line. */
    public synchronized void unplug(SimulatedMeter... gone) {
        meters.removeAll(List.of(gone));
    }

    /** Puts meters on the line. */
    public synchronized void plug(SimulatedMeter... come) {
        meters.addAll(List.of(come));
    }

    /** What it has carried so far. */
    public synchronized Traffic traffic() {
        return traffic.soFar();
    }

    /** What the meters say to a frame, as it is on the line; nothing goes wrong and no time is taken. */
    public synchronized Octets answer(Octets request) {
        return FrameParser.parse(request) instanceof FrameParse.Accepted accepted
                ? together(spoken(accepted.frame(), baud.getAsInt()).values())
                : Octets.none();
    }

    /**
     * What leaves the line after a frame, each with its moment.
     *
     * @param now on the monotonic time of the moments
     */
    synchronized List<Departure> carry(Octets request, long now) {
        if (!(FrameParser.parse(request) instanceof FrameParse.Accepted accepted)) {
            return List.of();
        }
        int rate = baud.getAsInt();
        listener.accept(request);
        traffic.request(accepted.frame(), rate);
        Map<SimulatedMeter, Octets> spoken = disturbance.losesRequest() ? Map.of() : spoken(accepted.frame(), rate);
        Octets heard = together(spoken.values());
        traffic.answers(spoken.values(), heard, rate);
        Exchanged exchanged = new Exchanged(traffic.answers(), request, heard, () -> foreign(spoken.keySet()));
        Optional<Pacing.Pace> pace = pacing.at(rate);
        pace.filter(each -> exchanged.isAnswered()).ifPresent(each -> traffic.answerDelay(each.answerDelay()));
        return schedule.departures(request, disturbance.disturbed(exchanged), pace, now);
    }

    private Map<SimulatedMeter, Octets> spoken(Frame request, int rate) {
        Map<SimulatedMeter, Octets> spoken = new LinkedHashMap<>();
        meters.forEach(
                meter -> meter.link().answer(request, rate).ifPresent(answer -> spoken.put(meter, answer.encoded())));
        return spoken;
    }

    private static Octets together(Collection<Octets> spoken) {
        return spoken.stream().reduce(MeterLine::collided).orElseGet(Octets::none);
    }

    /** A space, 0, is what the line shows as soon as one meter sends it. */
    private static Octets collided(Octets one, Octets other) {
        byte[] octets = (one.size() > other.size() ? one : other).toByteArray();
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            octets[i] = (byte) (one.at(i) & other.at(i));
        }
        return Octets.copyOf(octets);
    }

    /** What a meter said last that does not speak now. */
    private Optional<Octets> foreign(Set<SimulatedMeter> speaking) {
        return meters.stream()
                .filter(meter -> !speaking.contains(meter))
                .flatMap(meter -> meter.link().lastTold().stream())
                .map(Frame::encoded)
                .findFirst();
    }
}
