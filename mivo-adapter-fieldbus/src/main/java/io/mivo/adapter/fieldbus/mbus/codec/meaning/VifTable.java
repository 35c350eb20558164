package io.mivo.adapter.fieldbus.mbus.codec.meaning;

/** The tables in which a code of value information can stand. */
public enum VifTable {
    PRIMARY,
    FB,
    FD,
    /** VIF 7F and FF: only the maker knows. */
    MANUFACTURER,
    /** VIF 7C and FC: the unit is sent as text. */
    PLAIN_TEXT,
    /** The unit codes of the fixed data structure (CI 73). */
    FIXED
}
