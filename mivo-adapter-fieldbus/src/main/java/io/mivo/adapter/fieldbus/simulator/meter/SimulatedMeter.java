package io.mivo.adapter.fieldbus.simulator.meter;

import io.mivo.adapter.fieldbus.mbus.codec.frame.Frame;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.application.port.driven.Ticker;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * An M-Bus meter as EN 13757-2 and EN 13757-3 want it: it honours the frame count bit, tells its telegrams one by one,
 * can be selected and written. On a line it is guarded by the line; set it up before.
 */
public final class SimulatedMeter {
    private static final int NUMBER = 4;
    private static final int DEFAULT_BAUD = 2_400;
    private static final String FABRICATION_NUMBER = "0c78";

    private final Map<Integer, Supplier<List<MeterTelegram>>> readouts = new HashMap<>();
    private final MeterMemory memory = new MeterMemory();
    private final BaudRate baud = new BaudRate(DEFAULT_BAUD);
    private final int status;
    private final MeterLink link = new MeterLink(this);
    private int address;
    private Octets secondaryAddress;
    private Optional<Integer> alarm = Optional.empty();
    private Octets fabricationNumber;
    private boolean acknowledgesReset = true;

    private SimulatedMeter(int address, Octets secondaryAddress, int status) {
        this.address = address;
        this.secondaryAddress = secondaryAddress;
        this.fabricationNumber = secondaryAddress.slice(0, NUMBER);
        this.status = status;
    }

    /** A meter at a primary address. */
    public static SimulatedMeter at(int address, Nameplate nameplate, Readout readout) {
        SimulatedMeter meter = new SimulatedMeter(address, nameplate.secondaryAddress(), nameplate.status());
        return meter.telling(MeterApplication.ALL, readout);
    }

    /** A meter that sends these telegrams, whole frames in hexadecimal, as they are; only its addresses may change. */
    public static SimulatedMeter recorded(int address, String... frames) {
        List<Frame.LongFrame> sent =
                Arrays.stream(frames).map(MeterTelegram::frame).toList();
        List<MeterTelegram> telegrams =
                sent.stream().map(MeterTelegram::recorded).toList();
        SimulatedMeter meter = new SimulatedMeter(address, MeterTelegram.secondaryAddress(sent.get(0)), 0);
        meter.readouts.put(MeterApplication.ALL, () -> telegrams);
        telegrams.get(0).value(FABRICATION_NUMBER).ifPresent(number -> meter.fabricationNumber = number);
        return meter;
    }

    /** Tells something else after an application reset with this subcode, 0 to 255. */
    public SimulatedMeter telling(int subcode, Readout readout) {
        readouts.put(
                subcode,
                () -> readout.telegrams().stream().map(MeterTelegram::of).toList());
        return this;
    }

    /** Lets the value of a record be written; the header is that of the record in the readout, in hexadecimal. */
    public SimulatedMeter writable(String header) {
        memory.allow(header);
        return this;
    }

    /** Has a fabrication number, eight digits, that is not its identification. */
    public SimulatedMeter fabricatedAs(String number) {
        fabricationNumber = Octets.ofHex(number).reversed();
        return this;
    }

    /** Has alarm bits to tell as class 1 data. */
    public SimulatedMeter alarming(int bits) {
        alarm = Optional.of(bits);
        return this;
    }

    /** Talks at this rate. */
    public SimulatedMeter talkingAt(int rate) {
        baud.change(rate);
        baud.confirm();
        return this;
    }

    /** Goes back to the old rate if it is not spoken to at a new one within this time. */
    public SimulatedMeter fallingBackAfter(Duration patience) {
        baud.waitFor(patience);
        return this;
    }

    /** Does not acknowledge a link reset. */
    public SimulatedMeter withoutAcknowledgement() {
        acknowledgesReset = false;
        return this;
    }

    /** Its primary address as of now. */
    public int address() {
        return address;
    }

    /** Its secondary address as of now: 16 hexadecimal digits in wire order. */
    public String secondaryAddress() {
        return secondaryAddress.hex();
    }

    /** The rate at which it listens now. */
    public int baud() {
        return baud.now();
    }

    MeterLink link() {
        return link;
    }

    MeterMemory memory() {
        return memory;
    }

    BaudRate rate() {
        return baud;
    }

    int status() {
        return status;
    }

    Optional<Integer> alarm() {
        return alarm;
    }

    boolean acknowledgesReset() {
        return acknowledgesReset;
    }

    void tickBy(Ticker ticker) {
        memory.tickBy(ticker);
        baud.tickBy(ticker);
    }

    void moveTo(int newAddress) {
        address = newAddress;
    }

    /** Takes an identification (4 bytes) or a whole secondary address (8 bytes). */
    void identifyAs(Octets octets) {
        secondaryAddress = octets.followedBy(secondaryAddress.from(octets.size()));
    }

    boolean isMeantBy(Selection selection) {
        return selection.means(secondaryAddress, fabricationNumber);
    }

    /** What it tells after an application reset with this subcode; all it has where the subcode is unknown. */
    List<MeterTelegram> readout(int subcode) {
        Supplier<List<MeterTelegram>> all = readouts.getOrDefault(MeterApplication.ALL, List::of);
        return readouts.getOrDefault(subcode, all).get();
    }

    /** The eight bytes of its secondary address. */
    Octets identity() {
        return secondaryAddress;
    }
}
