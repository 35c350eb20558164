package io.mivo.application.port.driven;

import io.mivo.domain.access.SetupToken;
import io.mivo.domain.access.UserName;
import java.util.List;
import java.util.Optional;

/** Who may choose a password once; survives a restart. Safe for use by many threads. */
public interface SetupTokens {
    /** Keeps a token in place of the user's earlier one. */
    void keep(SetupToken token);

    /** The token with this hash. */
    Optional<SetupToken> token(String hash);

    /** All tokens, also those whose time is over. */
    List<SetupToken> tokens();

    /** Takes the token with this hash back; atomic. @return whether it was there */
    boolean take(String hash);

    /** Takes a user's token back, if there is one. */
    void takeFrom(UserName user);
}
