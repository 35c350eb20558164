package io.mivo.application;

import io.mivo.application.fake.FakeAccessTokens;
import io.mivo.application.fake.FakeClientAssertions;
import io.mivo.application.fake.FakeFirstGuesses;
import io.mivo.application.fake.FakeKeyProofs;
import io.mivo.application.fake.FakePasswordHashing;
import io.mivo.application.fake.FakeSetupLink;
import io.mivo.application.fake.LeapingClock;
import io.mivo.application.fake.LeapingTicker;
import io.mivo.application.memory.InMemoryAccessVersion;
import io.mivo.application.memory.InMemoryAuditTrail;
import io.mivo.application.memory.InMemoryRevokedTokens;
import io.mivo.application.memory.InMemorySecondFactors;
import io.mivo.application.memory.InMemorySetupTokens;
import io.mivo.application.memory.InMemorySigningKeys;
import io.mivo.application.memory.InMemoryUsedAssertions;
import io.mivo.application.memory.InMemoryWebSessions;
import io.mivo.application.memory.InMemoryWriteReceipts;
import io.mivo.application.port.driven.AuditTrail;
import io.mivo.application.port.driven.UserAccounts;
import io.mivo.application.port.driven.WebSessions;
import io.mivo.application.port.driving.IssueToken;
import io.mivo.application.port.driving.LogIn;
import io.mivo.domain.access.ApiKey;
import io.mivo.domain.access.ApiUser;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.access.Rights;
import io.mivo.domain.access.Role;
import io.mivo.domain.access.User;
import io.mivo.domain.access.UserName;
import io.mivo.domain.site.SiteChange;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The access to an installation in memory, with an API user and a person who has a password. */
public final class AccessBench {
    public static final String ISSUER = "https://mivo.example";
    public static final ClientId BILLING = new ClientId("billing");
    public static final ApiKey KEY = new ApiKey("thumb-1", "{}");
    public static final UserName ANNA = new UserName("anna");
    public static final String PASSWORD = "correct horse battery";

    public final LeapingClock clock = new LeapingClock();
    public final LeapingTicker ticker = new LeapingTicker();
    public final Storage storage = Storage.inMemory();
    public final UserAccounts users = storage.users();
    public final WebSessions sessions;
    public final InMemorySetupTokens setupTokens = new InMemorySetupTokens();
    public final AuditTrail trail = new InMemoryAuditTrail();
    public final InMemorySecondFactors factors = new InMemorySecondFactors();
    public final FakeSetupLink setupLink = new FakeSetupLink();
    public final InMemorySigningKeys signingKeys = new InMemorySigningKeys();
    public final InMemoryRevokedTokens revoked = new InMemoryRevokedTokens();
    public final MivoAccess access;

    /** The access with sessions in memory. */
    public AccessBench() {
        this(new InMemoryWebSessions());
    }

    /** The access with sessions of another kind. */
    public AccessBench(WebSessions sessions) {
        this(sessions, LogIn.Rules.USUAL);
    }

    /** The access under other rules. */
    public AccessBench(WebSessions sessions, LogIn.Rules rules) {
        this.sessions = sessions;
        FakePasswordHashing hashing = new FakePasswordHashing();
        users.add(User.newcomer(ANNA, Role.USER).withPasswordHash(hashing.hash(PASSWORD)));
        register(Rights.ALL, true);
        MivoAccess.Machines machines = new MivoAccess.Machines(
                storage.apiUsers(),
                storage.groups(),
                new FakeClientAssertions(),
                new InMemoryUsedAssertions(),
                new FakeAccessTokens(),
                signingKeys,
                revoked,
                new InMemoryAccessVersion(storage.apiUsers(), storage.groups(), signingKeys, revoked),
                new FakeKeyProofs());
        MivoAccess.People people = new MivoAccess.People(
                users, hashing, new FakeFirstGuesses(), sessions, setupTokens, setupLink, factors, rules);
        this.access = new MivoAccess(
                machines, people, new MivoAccess.Records(new InMemoryWriteReceipts(), trail), clock, ticker);
    }

    /** Registers the API user, or changes what it may do. */
    public void register(Rights rights, boolean enabled) {
        ApiUser user =
                new ApiUser(BILLING, "Billing", rights, new ApiUser.Credentials(List.of(KEY), false, false), enabled);
        storage.changes().apply(change(List.of(user), Set.of()));
    }

    /** Deletes the API user. */
    public void delete() {
        storage.changes().apply(change(List.of(), Set.of(BILLING)));
    }

    private static SiteChange change(List<ApiUser> users, Set<ClientId> removed) {
        SiteChange.Removals removals = new SiteChange.Removals(Set.of(), Set.of(), removed);
        return new SiteChange(Optional.empty(), List.of(), List.of(), users, removals);
    }

    /** A right assertion of the API user that lasts a minute. */
    public String assertion(String jti) {
        return assertion(jti, Duration.ofMinutes(1));
    }

    /** A right assertion of the API user. */
    public String assertion(String jti, Duration life) {
        return FakeClientAssertions.assertion(
                KEY, BILLING, ISSUER, jti, clock.instant().plus(life));
    }

    /** A right proof of another API user, which is registered by it. */
    public IssueToken.Proof proofOfAnother(String jti) {
        ClientId id = new ClientId("another");
        ApiKey key = new ApiKey("thumb-2", "{}");
        ApiUser user =
                new ApiUser(id, "Another", Rights.ALL, new ApiUser.Credentials(List.of(key), false, false), true);
        storage.changes().apply(change(List.of(user), Set.of()));
        Duration life = Duration.ofMinutes(1);
        return request(FakeClientAssertions.assertion(
                        key, id, ISSUER, jti, clock.instant().plus(life)))
                .proof();
    }

    /** A request for a token with an assertion and nothing else. */
    public static IssueToken.Request request(String assertion) {
        return request(assertion, Optional.empty(), Optional.empty());
    }

    /** A request for a token. */
    public static IssueToken.Request request(String assertion, Optional<String> clientId, Optional<String> scope) {
        IssueToken.Issuers issuers = new IssueToken.Issuers(ISSUER, Set.of(ISSUER));
        return new IssueToken.Request(new IssueToken.Proof(assertion, clientId, issuers, "192.0.2.1"), scope);
    }
}
