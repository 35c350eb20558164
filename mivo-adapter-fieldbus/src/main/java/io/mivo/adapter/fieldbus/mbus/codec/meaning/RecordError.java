package io.mivo.adapter.fieldbus.mbus.codec.meaning;

/**
 * What a device says went wrong with one record.
 *
 * @param code the VIFE, without its extension bit
 * @param word a stable name
 */
public record RecordError(int code, String word) {
    private static final int NO_DATA_AVAILABLE = 0x15;

    /** Whether the device merely has no data. */
    public boolean isAbsence() {
        return code == NO_DATA_AVAILABLE;
    }
}
