package io.mivo.adapter.fieldbus.mbus.codec.meaning;

/**
 * What a device says went wrong with one record.
 *
 * @param code the VIFE, without its extension bit
 * @param word a stable name
 */
public record RecordError(int code, String word) {
    private static final int NO_DATA_AVAILABLE = 0x15;

    /** Whether a modifier of this name is the word of a record error. */
    public static boolean isWord(String modifier) {
        return VifeWords.ERRORS.containsValue(modifier) || VifeWords.RECORD_ERRORS.containsValue(modifier);
    }

    /** Whether a VIFE, without its extension bit, says how the record fared: 0 that all is well. */
    public static boolean isCode(int vife) {
        return vife == 0 || VifeWords.ERRORS.containsKey(vife) || VifeWords.RECORD_ERRORS.containsKey(vife);
    }

    /** Whether the device merely has no data. */
    public boolean isAbsence() {
        return code == NO_DATA_AVAILABLE;
    }
}
