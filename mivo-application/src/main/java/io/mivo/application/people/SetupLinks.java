package io.mivo.application.people;

import io.mivo.application.port.driven.SetupLinkFile;
import io.mivo.application.port.driven.SetupTokens;
import io.mivo.application.secret.Secrets;
import io.mivo.domain.access.SetupToken;
import io.mivo.domain.access.UserName;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The open one-time links with which people choose passwords; one for each person. Safe for use by many threads. */
public final class SetupLinks {
    private static final Duration LIFE = Duration.ofHours(24);

    private final SetupTokens tokens;
    private final SetupLinkFile file;
    private final Clock clock;

    /** Links kept so. */
    public SetupLinks(SetupTokens tokens, SetupLinkFile file, Clock clock) {
        this.tokens = tokens;
        this.file = file;
        this.clock = clock;
    }

    /** Makes one in place of the person's earlier one. @return its secret */
    String offer(UserName user) {
        String secret = Secrets.fresh();
        tokens.keep(new SetupToken(Secrets.hash(secret), user, clock.instant().plus(LIFE)));
        return secret;
    }

    /** Makes one for the administrator, and leaves it in the data directory. @return its secret */
    String leaveForAdmin() {
        String secret = offer(UserName.ADMIN);
        file.leave(secret);
        return secret;
    }

    /** The one of a secret. */
    Optional<SetupToken> find(String secret) {
        return tokens.token(Secrets.hash(secret)).filter(this::isOpen);
    }

    /** All, by person. */
    Map<UserName, SetupToken> open() {
        return tokens.tokens().stream()
                .filter(this::isOpen)
                .collect(Collectors.toUnmodifiableMap(SetupToken::user, Function.identity()));
    }

    private boolean isOpen(SetupToken token) {
        return clock.instant().isBefore(token.validUntil());
    }

    /** Uses one up. @return whether it was still there */
    boolean take(String secret) {
        return tokens.take(Secrets.hash(secret));
    }

    /** Closes the person's link, if there is one. */
    void close(UserName user) {
        tokens.takeFrom(user);
        if (user.equals(UserName.ADMIN)) {
            file.remove();
        }
    }
}
