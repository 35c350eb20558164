package io.mivo.adapter.persistence.form;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.zip.CRC32C;

/**
 * The stored text of a form: the form, a hash sign and the CRC-32C of the form's UTF-8 octets in eight hexadecimal
 * digits. The database itself does not notice most flipped bits.
 */
public final class SealedText {
    private static final int SEAL = 9;

    private SealedText() {}

    /** The text to store. */
    public static String of(Form form) {
        String text = FormText.of(form);
        return text + seal(text);
    }

    /**
     * What was stored.
     *
     * @throws DamagedFormException when the text is not as it was stored
     */
    public static <T> T read(String stored, Function<Form, T> reader) {
        int end = stored.length() - SEAL;
        if (end < 0 || !stored.substring(end).equals(seal(stored.substring(0, end)))) {
            throw new DamagedFormException("a stored text does not match its checksum");
        }
        try {
            return reader.apply(FormParser.parse(stored.substring(0, end)));
        } catch (IllegalArgumentException | ArithmeticException | java.time.DateTimeException cause) {
            throw new DamagedFormException("a stored text makes no sense: " + cause.getMessage(), cause);
        }
    }

    private static String seal(String text) {
        CRC32C crc = new CRC32C();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return "#" + HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
