package io.mivo.application.token;

import io.mivo.application.port.driven.KeyProofs;
import io.mivo.application.port.driven.KeyProofs.Meant;
import io.mivo.application.port.driven.KeyProofs.ProofRefusedException;
import io.mivo.application.port.driven.KeyProofs.Proven;
import io.mivo.application.port.driven.UsedAssertions;
import io.mivo.application.port.driving.RecognizeCaller.NotPossessedException;
import io.mivo.application.port.driving.RecognizeCaller.Possession;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.access.TokenHolder;
import java.time.Clock;
import java.util.Optional;

/** Judges whether senders possess their keys (RFC 9449); each proof counts once. Safe for use by many threads. */
final class KeyPossession {
    private final KeyProofs proofs;
    private final UsedAssertions durable;
    private final RecentProofs recent;
    private final Clock clock;

    KeyPossession(TokenService.Proofs proofs, Clock clock) {
        this.proofs = proofs.keys();
        this.durable = proofs.used();
        this.clock = clock;
        this.recent = new RecentProofs(clock.instant());
    }

    /** The thumbprint of the key that an API user proves to possess when it asks for a token. */
    String key(ClientId client, Possession possession) throws NotPossessedException {
        Proven proven = verified(possession, Optional.empty());
        requireUnused(!durable.mayBeLost(proven.madeAt()) && durable.remember(client, id(proven), proven.keepUntil()));
        return proven.key();
    }

    /** Refuses unless the holder of a token sends it. */
    void require(TokenHolder holder, Possession possession, String accessToken) throws NotPossessedException {
        Proven proven = verified(possession, Optional.of(accessToken));
        if (!holder.key().map(proven.key()::equals).orElse(false)) {
            throw new NotPossessedException("the key of the proof is not that of the token");
        }
        requireUnused(isFirst(holder.client(), proven));
    }

    private Proven verified(Possession possession, Optional<String> accessToken) throws NotPossessedException {
        try {
            return proofs.verify(
                    possession.proof(),
                    new Meant(possession.method(), possession.urls(), accessToken, clock.instant()));
        } catch (ProofRefusedException refused) {
            throw new NotPossessedException("the proof " + refused.getMessage());
        }
    }

    /**
     * Memory is enough for proofs made in the life of this program; one of before could be a repeat, and one of the future
     * could be repeated after a restart, so these are remembered on the disk.
     */
    private boolean isFirst(ClientId client, Proven proven) throws NotPossessedException {
        if (proven.madeAt().isAfter(clock.instant())) {
            return durable.remember(client, id(proven), proven.keepUntil());
        }
        return recent.remember(id(proven), proven, clock.instant());
    }

    private static String id(Proven proven) {
        return "dpop " + proven.key() + " " + proven.jti();
    }

    private static void requireUnused(boolean unused) throws NotPossessedException {
        if (!unused) {
            throw new NotPossessedException("the proof came before");
        }
    }
}
