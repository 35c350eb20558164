package io.mivo.adapter.fieldbus.simulator.wire;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Map;

/** The data records of one telegram, written one after the other. For one thread. */
public final class DataBlock {
    private static final int CODING = 0x0F;
    private static final int MORE_FOLLOW = 0x1F;
    private static final int SUMMER_TIME = 0x80;
    private static final int AFTER_2000 = 1 << 5;

    /** Bytes of each integer coding, EN 13757-3. */
    private static final Map<Integer, Integer> INTEGER_BYTES = Map.of(1, 1, 2, 2, 3, 3, 4, 4, 6, 6, 7, 8);

    /** Bytes of each BCD coding, EN 13757-3. */
    private static final Map<Integer, Integer> BCD_BYTES = Map.of(0x9, 1, 0xA, 2, 0xB, 3, 0xC, 4, 0xE, 6);

    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();

    /**
     * Adds a number, coded as the first byte of the header says.
     *
     * @param header data and value information blocks in hexadecimal, spaces allowed
     */
    public DataBlock number(String header, long value) {
        int coding = begin(header) & CODING;
        if (INTEGER_BYTES.containsKey(coding)) {
            writeInteger(value, INTEGER_BYTES.getOrDefault(coding, 0));
        } else {
            writeBcd(value, BCD_BYTES.getOrDefault(coding, 0));
        }
        return this;
    }

    /** Adds digits that go in pairs into as many bytes, the last pair first; hexadecimal ones as they are. */
    public DataBlock digits(String header, String digits) {
        begin(header);
        octets.writeBytes(Octets.ofHex(digits).reversed().toByteArray());
        return this;
    }

    /** Adds a date, type G: 2 bytes. */
    public DataBlock date(String header, LocalDate date) {
        begin(header);
        writeDate(date);
        return this;
    }

    /** Adds a date and time of day, type F: 4 bytes. */
    public DataBlock dateTime(String header, LocalDateTime at, boolean summerTime) {
        begin(header);
        octets.write(at.getMinute());
        octets.write(at.getHour() | AFTER_2000 | (summerTime ? SUMMER_TIME : 0));
        writeDate(at.toLocalDate());
        return this;
    }

    /** Says that another telegram follows; the last thing in a telegram. */
    public DataBlock moreFollow() {
        octets.write(MORE_FOLLOW);
        return this;
    }

    /** The bytes so far. */
    public Octets octets() {
        return Octets.copyOf(octets.toByteArray());
    }

    private int begin(String header) {
        byte[] parsed = HexFormat.of().parseHex(header.replace(" ", ""));
        octets.writeBytes(parsed);
        return parsed[0];
    }

    private void writeInteger(long value, int length) {
        int spare = Long.SIZE - Byte.SIZE * length;
        require(value << spare >> spare == value, value, length);
        for (int i = 0; i < length; i++) {
            octets.write((int) (value >> (Byte.SIZE * i)));
        }
    }

    private void writeBcd(long value, int length) {
        long rest = value;
        for (int i = 0; i < length; i++) {
            octets.write((int) (rest / 10 % 10 << 4 | rest % 10));
            rest /= 100;
        }
        require(rest == 0 && value >= 0, value, length);
    }

    private void writeDate(LocalDate date) {
        int year = date.getYear() % 100;
        octets.write(date.getDayOfMonth() | (year & 7) << 5);
        octets.write(date.getMonthValue() | year >> 3 << 4);
    }

    private static void require(boolean fits, long value, int length) {
        if (!fits) {
            throw new IllegalArgumentException(value + " does not fit " + length + " bytes");
        }
    }
}
