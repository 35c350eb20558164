package io.mivo.application.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.MivoCore;
import io.mivo.application.Storage;
import io.mivo.application.TestSite;
import io.mivo.application.fake.FakeAnswers;
import io.mivo.application.fake.FakeFieldDevices;
import io.mivo.application.fake.FakeKeyReading;
import io.mivo.application.fake.FakeSiteDocuments;
import io.mivo.domain.access.ApiUser;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.access.GroupId;
import io.mivo.domain.access.KeyMaterial;
import io.mivo.domain.access.Rights;
import io.mivo.domain.access.Role;
import io.mivo.domain.access.Scope;
import io.mivo.domain.access.SensorChoice;
import io.mivo.domain.access.SensorGroup;
import io.mivo.domain.access.User;
import io.mivo.domain.access.UserName;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.site.Declared;
import io.mivo.domain.site.Site;
import io.mivo.domain.site.Site.DeclaredApiUser;
import io.mivo.domain.site.SiteFault;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GroupsOfASiteTest {
    private static final SensorGroup STAIRWELL = group("stairwell-a", "heat-1", "ahu-1");
    private static final SensorGroup ROOF = group("roof", "ahu-1");

    private final Storage storage = Storage.inMemory();
    private final MivoCore core = MivoCore.over(new FakeFieldDevices(), new FakeAnswers())
            .storage(storage)
            .siteFiles(new FakeSiteDocuments(), new FakeKeyReading())
            .build();

    @BeforeEach
    void applySite() {
        core.applySite().apply(Site.of(TestSite.buses(), List.of(TestSite.heat(), TestSite.ahu())), false);
    }

    @AfterEach
    void close() {
        core.close();
    }

    @Test
    void are_created_and_changed_to_match_and_marked_as_declared() {
        assertThat(apply(false, List.of(STAIRWELL, ROOF))).isEmpty();
        SensorGroup smaller = group("stairwell-a", "heat-1");

        assertThat(apply(false, List.of(smaller))).isEmpty();

        assertThat(storage.groups().groups()).containsExactly(ROOF.asDeclared(), smaller.asDeclared());
    }

    @Test
    void tell_every_fault_at_once_with_its_place() {
        List<SiteFault> faults = apply(
                false,
                List.of(STAIRWELL, group("stairwell-a", "nowhere")),
                user("billing", SensorChoice.only(Set.of(), ids("roof", "stairwell-a", "attic"))));

        assertThat(faults)
                .containsExactlyInAnyOrder(
                        new SiteFault(0, "groups[1].id", "'stairwell-a' is declared twice"),
                        new SiteFault(0, "groups[1].sensors", "there is no sensor 'nowhere'"),
                        new SiteFault(0, "apiUsers[0].groups", "there is no sensor group 'attic'"),
                        new SiteFault(0, "apiUsers[0].groups", "there is no sensor group 'roof'"));
        assertThat(storage.groups().groups()).isEmpty();
    }

    @Test
    void may_be_named_by_api_users_of_a_later_file() {
        apply(false, List.of(STAIRWELL));
        SensorChoice choice = SensorChoice.only(Set.of(), ids("stairwell-a"));

        assertThat(applyUsers(user("billing", choice))).isEmpty();

        assertThat(storage.apiUsers().apiUser(new ClientId("billing")).map(ApiUser::rights))
                .contains(new Rights(Set.of(Scope.values()), choice));
    }

    @Test
    void go_with_prune_alone_and_only_when_their_section_is_there() {
        apply(false, List.of(STAIRWELL, ROOF));

        applyUsers(user("billing", SensorChoice.ALL));
        assertThat(storage.groups().groups()).hasSize(2);
        assertThat(apply(true, List.of(ROOF))).isEmpty();

        assertThat(storage.groups().groups()).containsExactly(ROOF.asDeclared());
    }

    @Test
    void do_not_go_while_rights_rest_on_them() {
        apply(false, List.of(STAIRWELL, ROOF), user("billing", SensorChoice.only(Set.of(), ids("stairwell-a"))));
        SensorChoice roof = SensorChoice.only(Set.of(), ids("roof"));
        storage.users().add(User.newcomer(new UserName("anna"), Role.USER).withSensors(roof));

        List<SiteFault> faults = apply(true, List.of());
        List<SiteFault> ofFile = apply(true, List.of(ROOF), user("other", SensorChoice.only(Set.of(), ids("attic"))));

        assertThat(faults)
                .containsExactly(
                        new SiteFault(
                                0,
                                "groups",
                                "sensor group 'roof' cannot go while the rights of user 'anna' rest on it"),
                        new SiteFault(
                                0,
                                "groups",
                                "sensor group 'stairwell-a' cannot go while the rights of API user 'billing' rest on it"));
        assertThat(ofFile).extracting(SiteFault::path).containsExactly("apiUsers[0].groups");
        assertThat(storage.groups().groups()).hasSize(2);
    }

    @Test
    void go_together_with_the_api_users_that_named_them() {
        apply(false, List.of(STAIRWELL, ROOF), user("billing", SensorChoice.only(Set.of(), ids("stairwell-a"))));

        assertThat(apply(true, List.of(ROOF), user("other", SensorChoice.ALL))).isEmpty();

        assertThat(storage.groups().groups()).containsExactly(ROOF.asDeclared());
    }

    private List<SiteFault> apply(boolean prune, List<SensorGroup> groups, DeclaredApiUser... users) {
        Optional<List<Declared<DeclaredApiUser>>> section =
                users.length == 0 ? Optional.empty() : Optional.of(declared("apiUsers", List.of(users)));
        return apply(prune, Optional.of(declared("groups", groups)), section);
    }

    private List<SiteFault> applyUsers(DeclaredApiUser... users) {
        return apply(true, Optional.empty(), Optional.of(declared("apiUsers", List.of(users))));
    }

    private List<SiteFault> apply(
            boolean prune,
            Optional<List<Declared<SensorGroup>>> groups,
            Optional<List<Declared<DeclaredApiUser>>> users) {
        Site.Access access = new Site.Access(groups, users);
        Site site = new Site(Optional.empty(), Optional.empty(), Optional.empty(), access, Set.of());
        return core.applySite().apply(site, prune).faults();
    }

    private static <T> List<Declared<T>> declared(String section, List<T> entries) {
        return IntStream.range(0, entries.size())
                .mapToObj(index -> new Declared<>(section + "[" + index + "]", entries.get(index)))
                .toList();
    }

    private static SensorGroup group(String id, String... uids) {
        return new SensorGroup(
                new GroupId(id), id, Arrays.stream(uids).map(SensorUid::new).collect(Collectors.toSet()));
    }

    private static Set<GroupId> ids(String... ids) {
        return Arrays.stream(ids).map(GroupId::new).collect(Collectors.toSet());
    }

    private static DeclaredApiUser user(String id, SensorChoice choice) {
        ApiUser.Credentials none = new ApiUser.Credentials(List.of(), false, false);
        ApiUser user = new ApiUser(new ClientId(id), id, new Rights(Set.of(Scope.values()), choice), none, true);
        return new DeclaredApiUser(user, List.of(new KeyMaterial.Jwks("{\"kty\":\"OKP\",\"x\":\"" + id + "\"}")));
    }
}
