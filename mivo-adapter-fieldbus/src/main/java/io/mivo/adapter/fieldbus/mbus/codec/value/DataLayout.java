package io.mivo.adapter.fieldbus.mbus.codec.value;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How the data after a record's header are laid out.
 *
 * @param length bytes of data, without the length byte of a variable length
 */
public record DataLayout(DataForm form, int length) {
    /** The data field of a DIF that says that a length byte follows. */
    public static final int VARIABLE = 0x0D;

    private static final List<DataLayout> BY_DATA_FIELD = List.of(
            new DataLayout(DataForm.NONE, 0),
            new DataLayout(DataForm.INTEGER, 1),
            new DataLayout(DataForm.INTEGER, 2),
            new DataLayout(DataForm.INTEGER, 3),
            new DataLayout(DataForm.INTEGER, 4),
            new DataLayout(DataForm.REAL, 4),
            new DataLayout(DataForm.INTEGER, 6),
            new DataLayout(DataForm.INTEGER, 8),
            new DataLayout(DataForm.NONE, 0),
            new DataLayout(DataForm.BCD, 1),
            new DataLayout(DataForm.BCD, 2),
            new DataLayout(DataForm.BCD, 3),
            new DataLayout(DataForm.BCD, 4),
            new DataLayout(DataForm.NONE, 0),
            new DataLayout(DataForm.BCD, 6),
            new DataLayout(DataForm.NONE, 0));

    private static final List<Range> BY_LENGTH_BYTE = List.of(
            new Range(0x00, 0xBF, DataForm.TEXT, 1, 0),
            new Range(0xC0, 0xC9, DataForm.BCD, 1, 0),
            new Range(0xD0, 0xD9, DataForm.NEGATIVE_BCD, 1, 0),
            new Range(0xE0, 0xEF, DataForm.BINARY, 1, 0),
            new Range(0xF0, 0xF4, DataForm.BINARY, 4, 16),
            new Range(0xF5, 0xF6, DataForm.BINARY, 16, 48));

    /** Length bytes from first to last: the first stands for {@code least} bytes, each further one for {@code step} more. */
    private record Range(int first, int last, DataForm form, int step, int least) {
        boolean contains(int lengthByte) {
            return first <= lengthByte && lengthByte <= last;
        }

        DataLayout layout(int lengthByte) {
            return new DataLayout(form, least + (lengthByte - first) * step);
        }
    }

    private static final List<Optional<DataLayout>> OF_LENGTH_BYTES =
            IntStream.rangeClosed(0x00, 0xFF).mapToObj(DataLayout::announced).toList();

    /** The layout that the low four bits of a DIF announce; without data where a length byte or a special function follows. */
    public static DataLayout ofDataField(int dataField) {
        return BY_DATA_FIELD.get(dataField & 0x0F);
    }

    /** The layout that the length byte of a variable length (LVAR) announces; empty if it is reserved. */
    public static Optional<DataLayout> ofLengthByte(int lengthByte) {
        return OF_LENGTH_BYTES.get(lengthByte);
    }

    private static Optional<DataLayout> announced(int lengthByte) {
        return BY_LENGTH_BYTE.stream()
                .filter(range -> range.contains(lengthByte))
                .findFirst()
                .map(range -> range.layout(lengthByte));
    }
}
