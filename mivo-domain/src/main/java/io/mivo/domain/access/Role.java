package io.mivo.domain.access;

/** What a person may do in the web interface. */
public enum Role {
    /** Manages users and everything else. */
    ADMINISTRATOR,
    /** Views readings and edits the own account. */
    USER
}
