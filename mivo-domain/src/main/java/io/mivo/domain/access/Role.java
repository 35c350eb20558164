package io.mivo.domain.access;

/** What a person may do in the web interface; each may also do what those below may. */
public enum Role {
    /** Manages users and everything else. */
    ADMINISTRATOR,
    /** Also reads devices at will and writes set-points. */
    OPERATOR,
    /** Views readings and edits the own account. */
    USER;

    /** Whether it may do what needs another role at least. */
    public boolean suffices(Role needed) {
        return compareTo(needed) <= 0;
    }
}
