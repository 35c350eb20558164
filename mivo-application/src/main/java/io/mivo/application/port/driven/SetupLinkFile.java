package io.mivo.application.port.driven;

/** Where the administrator of a new installation finds the way in. */
public interface SetupLinkFile {
    /** Puts a secret where only the owner of the installation can read it. */
    void leave(String secret);

    /** Takes it away. */
    void remove();
}
