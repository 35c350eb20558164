package io.mivo.adapter.fieldbus.mbus.codec.value;

/** The forms in which a record's data can be coded. */
public enum DataForm {
    NONE,
    INTEGER,
    REAL,
    BCD,
    NEGATIVE_BCD,
    TEXT,
    BINARY
}
