package io.mivo.adapter.fieldbus.mbus.codec.meaning;

/** Which direction of flow a value accumulates. */
public enum FlowDirection {
    /** Only positive contributions: import, forward flow. */
    FORWARD("Forward"),
    /** The amount of negative contributions: export, backward flow. */
    BACKWARD("Backward"),
    /** The amount of both. */
    ABSOLUTE("Absolute");

    private final String word;

    FlowDirection(String word) {
        this.word = word;
    }

    /** The modifier's stable name. */
    public String word() {
        return word;
    }
}
