package io.mivo.domain.value;

/** Which way energy flows, seen from the owner of the site. */
public enum Direction {
    /** Not told. */
    NONE,
    /** From the grid to the site. */
    IMPORT,
    /** From the site to the grid. */
    EXPORT
}
