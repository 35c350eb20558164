package io.mivo.adapter.fieldbus.mbus.decode;

import io.mivo.adapter.fieldbus.mbus.codec.Decoding;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Fault;
import io.mivo.adapter.fieldbus.mbus.codec.wire.FaultCode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is in one line of hexadecimal digits, for a program and for a technician. Immutable. */
public final class TelegramReport {
    private final int lineNumber;
    private final Decoding decoding;
    private final RecordNaming naming;

    private TelegramReport(int lineNumber, Decoding decoding, RecordNaming naming) {
        this.lineNumber = lineNumber;
        this.decoding = decoding;
        this.naming = naming;
    }

    /**
     * Decodes one line; never fails.
     *
     * @param lineNumber the line's number in its file, from 1
     * @param hexLine hexadecimal digits, with any white space between them
     */
    public static TelegramReport of(int lineNumber, String hexLine, RecordNaming naming) {
        return new TelegramReport(lineNumber, HexLine.decode(hexLine), naming);
    }

    /**
     * Refuses a line that is far too long for a telegram, whatever is in it.
     *
     * @param most characters that are allowed
     */
    public static TelegramReport ofTooLong(int lineNumber, int most, RecordNaming naming) {
        Fault fault = new Fault(FaultCode.LENGTH, "the line has more than " + most + " characters", most);
        return new TelegramReport(lineNumber, new Decoding.Unframed(fault), naming);
    }

    /** Whether the telegram as a whole is accepted. */
    public boolean isAccepted() {
        return decoding.isAccepted();
    }

    /**
     * The members of the JSON object, in order: strings, booleans, whole numbers, exact decimals (to be written
     * without an exponent), lists, maps and null.
     */
    public Map<String, @Nullable Object> json() {
        return new JsonReport(naming).report(lineNumber, decoding);
    }

    /** A line about the telegram and one about each record, without a final line break. */
    public String text() {
        return new TextReport(naming).report(lineNumber, decoding);
    }
}
