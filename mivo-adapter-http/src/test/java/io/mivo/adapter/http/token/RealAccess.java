package io.mivo.adapter.http.token;

import io.mivo.adapter.http.FakeCore;
import io.mivo.adapter.http.HttpPorts;
import io.mivo.adapter.http.jose.NimbusAccessTokens;
import io.mivo.adapter.http.jose.NimbusClientAssertions;
import io.mivo.adapter.http.jose.NimbusKeyProofs;
import io.mivo.application.MivoAccess;
import io.mivo.application.Storage;
import io.mivo.application.fake.FakeFirstGuesses;
import io.mivo.application.fake.FakePasswordHashing;
import io.mivo.application.fake.FakeSetupLink;
import io.mivo.application.memory.InMemoryAccessVersion;
import io.mivo.application.memory.InMemoryAuditTrail;
import io.mivo.application.memory.InMemoryRevokedTokens;
import io.mivo.application.memory.InMemorySecondFactors;
import io.mivo.application.memory.InMemorySetupTokens;
import io.mivo.application.memory.InMemorySigningKeys;
import io.mivo.application.memory.InMemoryUsedAssertions;
import io.mivo.application.memory.InMemoryUsers;
import io.mivo.application.memory.InMemoryWebSessions;
import io.mivo.application.memory.InMemoryWriteReceipts;
import io.mivo.application.port.driven.Ticker;
import io.mivo.domain.access.ApiKey;
import io.mivo.domain.access.ApiUser;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.access.Rights;
import io.mivo.domain.site.SiteChange;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The access as it runs, with everything kept in memory, before operations that a test makes up. */
final class RealAccess {
    private final Storage storage = Storage.inMemory();
    private final MivoAccess access;

    RealAccess(Clock clock) {
        InMemorySigningKeys keys = new InMemorySigningKeys();
        InMemoryRevokedTokens revoked = new InMemoryRevokedTokens();
        MivoAccess.Machines machines = new MivoAccess.Machines(
                storage.apiUsers(),
                storage.groups(),
                new NimbusClientAssertions(),
                new InMemoryUsedAssertions(),
                new NimbusAccessTokens(),
                keys,
                revoked,
                new InMemoryAccessVersion(storage.apiUsers(), storage.groups(), keys, revoked),
                new NimbusKeyProofs());
        MivoAccess.People people = new MivoAccess.People(
                new InMemoryUsers(),
                new FakePasswordHashing(),
                new FakeFirstGuesses(),
                new InMemoryWebSessions(),
                new InMemorySetupTokens(),
                new FakeSetupLink(),
                new InMemorySecondFactors());
        this.access = new MivoAccess(
                machines,
                people,
                new MivoAccess.Records(new InMemoryWriteReceipts(), new InMemoryAuditTrail()),
                clock,
                Ticker.SYSTEM);
    }

    /** Registers an API user with these public keys. */
    RealAccess with(String client, boolean enabled, String... jwks) {
        List<ApiKey> keys =
                Arrays.stream(jwks).map(jwk -> new ApiKey("of " + jwk, jwk)).toList();
        ApiUser user = new ApiUser(
                new ClientId(client), client, Rights.ALL, new ApiUser.Credentials(keys, false, false), enabled);
        SiteChange.Removals removals = new SiteChange.Removals(Set.of(), Set.of(), Set.of());
        storage.changes().apply(new SiteChange(Optional.empty(), List.of(), List.of(), List.of(user), removals));
        return this;
    }

    MivoAccess access() {
        return access;
    }

    /** With operations that answer whoever gets that far. */
    HttpPorts ports(FakeCore core) {
        TokenPorts tokens = new TokenPorts(access.issueToken(), access.revokeToken(), access.introspectToken());
        return new HttpPorts(core.ports().operations(), tokens, access.recognizeCaller(), access.recordRefusal(), core);
    }
}
