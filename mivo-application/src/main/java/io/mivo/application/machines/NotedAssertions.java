package io.mivo.application.machines;

import io.mivo.application.port.driven.ClientAssertions;
import io.mivo.application.port.driven.KeyUses;
import io.mivo.domain.access.ApiUser;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.refusal.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Verifies assertions as another does, with keys that have not ended, and notes which key was used. As safe for threads. */
public final class NotedAssertions implements ClientAssertions {
    private static final System.Logger LOG = System.getLogger(NotedAssertions.class.getName());

    private static final Duration OFTEN = Duration.ofMinutes(1);

    private final ClientAssertions assertions;
    private final KeyUses uses;
    private final Map<String, Instant> noted = new ConcurrentHashMap<>();

    /** Notes what another verifies. */
    public NotedAssertions(ClientAssertions assertions, KeyUses uses) {
        this.assertions = assertions;
        this.uses = uses;
    }

    @Override
    public Verified verify(String compact, Function<ClientId, Optional<ApiUser>> clients, Expected expected)
            throws AssertionRefusedException {
        Verified verified =
                assertions.verify(compact, id -> clients.apply(id).map(user -> usable(user, expected)), expected);
        note(verified, expected);
        return verified;
    }

    private static ApiUser usable(ApiUser user, Expected expected) {
        return user.withKeys(user.credentials().keys().stream()
                .filter(key -> key.isUsableAt(expected.now()))
                .toList());
    }

    /** Once a minute is enough, and a use that cannot be noted must not keep a machine out. */
    private void note(Verified verified, Expected expected) {
        if (!isNoted(verified.thumbprint(), expected.now())) {
            note(verified, expected.now());
        }
    }

    private boolean isNoted(String thumbprint, Instant now) {
        Instant last = noted.getOrDefault(thumbprint, Instant.EPOCH);
        return !now.isBefore(last) && Duration.between(last, now).compareTo(OFTEN) < 0;
    }

    private void note(Verified verified, Instant now) {
        try {
            uses.note(verified.client().id(), verified.thumbprint(), now);
            noted.put(verified.thumbprint(), now);
        } catch (RefusedException lost) {
            LOG.log(System.Logger.Level.WARNING, "a use of a key could not be noted: {0}", lost.detail());
        }
    }
}
