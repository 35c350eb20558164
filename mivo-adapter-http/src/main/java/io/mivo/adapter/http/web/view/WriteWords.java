package io.mivo.adapter.http.web.view;

import io.mivo.application.port.driving.WriteValues.Outcome;
import io.mivo.application.port.driving.WriteValues.WriteResult;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What came of a write, for people.
 *
 * @param result the result word of the API
 * @param tone how good that is
 * @param meaning what it means, in a sentence
 * @param detail what the core says of it
 * @param readBack what the device holds now
 */
public record WriteWords(String result, Tone tone, String meaning, Optional<String> detail, Optional<String> readBack) {
    private static final Map<WriteResult, Meaning> MEANINGS = meanings();

    private record Meaning(Tone tone, String text) {}

    /** An outcome of writing to a set-point. */
    public static WriteWords of(Outcome outcome, SetPoint point) {
        Meaning meaning = MEANINGS.getOrDefault(outcome.result(), bad(""));
        return new WriteWords(
                outcome.result().name(),
                meaning.tone(),
                meaning.text(),
                outcome.detail().map(Labels::capitalized),
                outcome.readBack().map(point::written));
    }

    private static Map<WriteResult, Meaning> meanings() {
        Map<WriteResult, Meaning> table = new EnumMap<>(WriteResult.class);
        table.put(WriteResult.WRITTEN, new Meaning(Tone.GOOD, "The device was read back and holds the value."));
        table.put(WriteResult.MISMATCH, bad("It was sent, but read back the device holds something else."));
        table.put(WriteResult.SENT, new Meaning(Tone.GOOD, "The device took it; this value is not read back."));
        table.put(
                WriteResult.UNCONFIRMED,
                new Meaning(
                        Tone.UNSURE,
                        "It was sent, but no answer came: it may have taken effect. Read the sensor before you set it"
                                + " again."));
        table.put(WriteResult.NO_ANSWER, bad("The device does not answer. It surely did not take the value."));
        table.put(WriteResult.DEVICE_ERROR, bad("The device refused it."));
        table.put(WriteResult.BUS_UNAVAILABLE, bad("The line to the device cannot be opened. Nothing was written."));
        table.put(WriteResult.BUS_BUSY, bad("The line was busy for too long. Nothing was written."));
        table.put(WriteResult.NOT_WRITABLE, bad("This value cannot be written. Nothing was sent."));
        table.put(WriteResult.OUT_OF_RANGE, bad("The value is out of range. Nothing was sent."));
        table.put(WriteResult.NOT_REPRESENTABLE, bad("The device cannot hold this value exactly. Nothing was sent."));
        table.put(WriteResult.UNKNOWN_SENSOR, bad("The sensor is not there any more. Nothing was sent."));
        table.put(WriteResult.UNKNOWN_VALUE, bad("The value is not there any more. Nothing was sent."));
        table.put(WriteResult.NOT_LICENSED, bad("The sensor has no license. Nothing was sent."));
        table.put(WriteResult.NOT_PERMITTED, bad("This is not permitted. Nothing was sent."));
        table.put(WriteResult.NOT_SENT, bad("Nothing was sent."));
        return table;
    }

    private static Meaning bad(String text) {
        return new Meaning(Tone.BAD, text);
    }
}
