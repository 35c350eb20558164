package io.mivo.application.contract;

import static io.mivo.application.contract.Examples.apiUser;
import static io.mivo.application.contract.Examples.creating;
import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.domain.access.ApiKey;
import io.mivo.domain.access.ApiUser;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.access.GroupId;
import io.mivo.domain.access.Rights;
import io.mivo.domain.access.SensorChoice;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.site.SiteChange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a registry of API users does. */
public abstract class ApiUserRegistryContract {
    private SitePorts site;

    /** A new installation. */
    protected abstract SitePorts newSite();

    @BeforeEach
    void begin() {
        site = newSite();
    }

    @Test
    void everything_about_api_users_comes_back_by_client_id() {
        ApiUser some = apiUser("b", SensorChoice.only(Set.of(new SensorUid("s-1"), new SensorUid("s-2"))));
        ApiUser grouped = apiUser(
                "d",
                SensorChoice.only(
                        Set.of(new SensorUid("s-1")), Set.of(new GroupId("stairwell-a"), new GroupId("b:2"))));
        ApiUser groupsOnly = apiUser("e", SensorChoice.only(Set.of(), Set.of(new GroupId("stairwell-a"))));
        ApiUser none = apiUser("a", SensorChoice.only(Set.of()));
        ApiUser all = apiUser("~!c");

        site.changes().apply(creating(List.of(some, all, groupsOnly, grouped, none)));

        assertThat(site.apiUsers().apiUsers()).containsExactly(none, some, grouped, groupsOnly, all);
        assertThat(site.apiUsers().apiUser(new ClientId("b"))).contains(some);
        assertThat(site.apiUsers().apiUser(new ClientId("B"))).isEmpty();
    }

    @Test
    void replacing_leaves_nothing_of_what_was_before() {
        ApiUser before = apiUser("a", SensorChoice.only(Set.of(new SensorUid("s-1"))));
        ApiUser after = new ApiUser(
                before.id(),
                "",
                new Rights(Set.of(), SensorChoice.ALL),
                new ApiUser.Credentials(List.of(), false, false),
                false);
        site.changes().apply(creating(List.of(before)));

        site.changes().apply(creating(List.of(after)));

        assertThat(site.apiUsers().apiUsers()).containsExactly(after);
    }

    @Test
    void one_that_is_removed_is_gone_with_its_keys() {
        site.changes().apply(creating(List.of(apiUser("a"), apiUser("b"))));

        site.changes()
                .apply(new SiteChange(
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        new SiteChange.Removals(Set.of(), Set.of(), Set.of(new ClientId("a"), new ClientId("x")))));

        assertThat(site.apiUsers().apiUsers()).containsExactly(apiUser("b"));
        assertThat(site.apiUsers().apiUser(new ClientId("a"))).isEmpty();
        assertThat(site.apiUsers().isSpent(new ClientId("a"))).isTrue();
        assertThat(site.apiUsers().isSpent(new ClientId("b"))).isFalse();
        assertThat(site.apiUsers().isSpent(new ClientId("x"))).isFalse();
    }

    @Test
    void ends_of_keys_and_who_declared_it_come_back() {
        Instant end = Instant.parse("2027-01-01T00:00:00Z");
        ApiKey key = new ApiKey("t", "{}", new ApiKey.Ends(Optional.of(end), Optional.of(end.plusSeconds(1))));
        ApiUser user = apiUser("a").withKeys(List.of(key)).asDeclared();

        site.changes().apply(creating(List.of(user)));

        assertThat(site.apiUsers().apiUsers()).containsExactly(user);
    }
}
