package io.mivo.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.port.driven.AccessVersion;
import io.mivo.application.port.driven.RevokedTokens;
import io.mivo.application.port.driven.SigningKeys;
import io.mivo.application.port.driven.SiteChanges;
import io.mivo.domain.access.ApiKey;
import io.mivo.domain.access.ApiUser;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.access.GroupId;
import io.mivo.domain.access.Rights;
import io.mivo.domain.access.SensorGroup;
import io.mivo.domain.access.SigningKey;
import io.mivo.domain.access.SigningKey.Purpose;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.site.SiteChange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the version of the access does. */
public abstract class AccessVersionContract {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final ClientId BILLING = new ClientId("billing");

    private static final GroupId STAIRWELL = new GroupId("stairwell-a");

    private Access access;
    private long before;

    /** The version and what it is the version of. */
    public record Access(AccessVersion version, SiteChanges changes, SigningKeys keys, RevokedTokens revoked) {}

    /** An access that nobody uses yet. */
    protected abstract Access newAccess();

    @BeforeEach
    void begin() {
        access = newAccess();
        access.changes().apply(change(List.of(user(true)), Set.of()));
        access.keys().keep(key("first"));
        before = access.version().number();
    }

    @Test
    void it_stays_as_long_as_nothing_changes() {
        assertThat(access.version().number()).isEqualTo(before);
    }

    @Test
    void it_changes_with_an_api_user() {
        access.changes().apply(change(List.of(user(false)), Set.of()));

        assertChanged();
    }

    @Test
    void it_changes_when_an_api_user_is_deleted() {
        access.changes().apply(change(List.of(), Set.of(BILLING)));

        assertChanged();
    }

    @Test
    void it_changes_with_the_members_of_a_group_and_when_a_group_is_deleted() {
        access.changes().apply(groups(List.of(group("heat-1")), Set.of()));
        assertChanged();
        before = access.version().number();

        access.changes().apply(groups(List.of(group("main-1")), Set.of()));
        assertChanged();
        before = access.version().number();

        access.changes().apply(groups(List.of(), Set.of(STAIRWELL)));
        assertChanged();
    }

    private static SensorGroup group(String member) {
        return new SensorGroup(STAIRWELL, "Stairwell A", Set.of(new SensorUid(member)));
    }

    private static SiteChange groups(List<SensorGroup> kept, Set<GroupId> removed) {
        return SiteChange.ofGroups(kept, List.of(), removed);
    }

    @Test
    void it_changes_with_a_new_key() {
        access.keys().keep(key("second"));

        assertChanged();
    }

    @Test
    void it_changes_when_a_key_is_forgotten() {
        access.keys().forget("first");

        assertChanged();
    }

    @Test
    void it_changes_with_a_revocation() {
        access.revoked().revoke("token", NOON);

        assertChanged();
    }

    private void assertChanged() {
        assertThat(access.version().number()).isNotEqualTo(before);
    }

    private static SigningKey key(String kid) {
        return new SigningKey(kid, Purpose.ACCESS_TOKENS, "{}", NOON);
    }

    private static ApiUser user(boolean enabled) {
        ApiUser.Credentials credentials = new ApiUser.Credentials(List.of(new ApiKey("thumb-1", "{}")), false, false);
        return new ApiUser(BILLING, "Billing", Rights.ALL, credentials, enabled);
    }

    private static SiteChange change(List<ApiUser> users, Set<ClientId> removed) {
        SiteChange.Removals removals = new SiteChange.Removals(Set.of(), Set.of(), removed);
        return new SiteChange(Optional.empty(), List.of(), List.of(), users, removals);
    }
}
