package io.mivo.adapter.fieldbus.mbus.codec;

import static java.util.Map.entry;

import io.mivo.adapter.fieldbus.mbus.codec.frame.Frame;
import java.util.List;
import java.util.Map;

/** What a master asks of the application layer beside sending data and selecting, in English. */
final class ApplicationCommand {
    private static final int RESET = 0x50;
    private static final int FIRST_BAUD_RATE = 0xB8;

    private static final Map<Integer, String> TEXTS = Map.ofEntries(
            entry(0x53, "resets the application"),
            entry(0x54, "synchronises an action"),
            entry(0x55, "sends data, most significant byte first"),
            entry(0x56, "selects, most significant byte first"),
            entry(0x5C, "synchronises an action"),
            entry(0x6C, "sets the clock"),
            entry(0x6D, "sets the clock"));

    private static final List<Integer> BAUD_RATES = List.of(300, 600, 1200, 2400, 4800, 9600, 19200, 38400);

    /** The kinds of telegrams that the high digit of a subcode chooses. */
    private static final List<String> TELEGRAMS = List.of(
            "all",
            "user data",
            "simple billing",
            "enhanced billing",
            "multi-tariff billing",
            "instantaneous values",
            "load management",
            "reserved",
            "installation",
            "testing",
            "calibration",
            "manufacturing",
            "development",
            "self-test",
            "reserved",
            "reserved");

    private ApplicationCommand() {}

    static String text(Frame.LongFrame frame) {
        int controlInformation = frame.controlInformation();
        if (controlInformation == RESET) {
            return reset(frame);
        }
        int rate = controlInformation - FIRST_BAUD_RATE;
        return rate >= 0 && rate < BAUD_RATES.size()
                ? "sets the baud rate to " + BAUD_RATES.get(rate)
                : TEXTS.getOrDefault(controlInformation, "an unknown command");
    }

    private static String reset(Frame.LongFrame frame) {
        if (frame.data().isEmpty()) {
            return "resets the application";
        }
        int subcode = frame.data().at(0);
        return "resets the application to telegrams of kind %d (%s), number %d"
                .formatted(subcode >> 4, TELEGRAMS.get(subcode >> 4), subcode & 0x0F);
    }
}
