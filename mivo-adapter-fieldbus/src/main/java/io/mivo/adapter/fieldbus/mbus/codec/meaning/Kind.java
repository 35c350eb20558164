package io.mivo.adapter.fieldbus.mbus.codec.meaning;

/** How a record's data are to be read. */
public enum Kind {
    /** A number with sign. */
    NUMBER,
    /** A number without sign that names something. */
    CODE,
    /** A number without sign of which each bit says something. */
    FLAGS,
    /** Digits that identify something. */
    IDENTIFICATION,
    /** A date of two bytes. */
    DATE,
    /** A date, a time or both, by the size of the data. */
    MOMENT,
    /** A number, or bytes of variable length that mean nothing by themselves. */
    CONTAINER,
    /** A number of which only the maker knows the meaning, or none does. */
    UNKNOWN;

    /** Whether integers of this kind have no sign. */
    public boolean isWithoutSign() {
        return this == CODE || this == FLAGS || this == IDENTIFICATION;
    }
}
