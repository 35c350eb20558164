package io.mivo.application.group;

import static io.mivo.application.AccessBench.ANNA;
import static io.mivo.application.AccessBench.BILLING;
import static io.mivo.application.AccessBench.PASSWORD;
import static io.mivo.application.AccessBench.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mivo.application.AccessBench;
import io.mivo.application.MivoCore;
import io.mivo.application.TestSite;
import io.mivo.application.fake.FakeAnswers;
import io.mivo.application.fake.FakeFieldDevices;
import io.mivo.application.memory.InMemoryKeyUses;
import io.mivo.application.port.driven.AuditTrail.Cut;
import io.mivo.application.port.driving.IssueToken.TokenRefusedException;
import io.mivo.application.port.driving.ManageGroups;
import io.mivo.application.port.driving.ManageGroups.Traits;
import io.mivo.application.port.driving.ReadAudit;
import io.mivo.domain.access.ApiUser;
import io.mivo.domain.access.Caller;
import io.mivo.domain.access.GroupId;
import io.mivo.domain.access.Rights;
import io.mivo.domain.access.Scope;
import io.mivo.domain.access.SensorChoice;
import io.mivo.domain.access.SensorGroup;
import io.mivo.domain.access.User;
import io.mivo.domain.access.UserName;
import io.mivo.domain.access.WebClient;
import io.mivo.domain.audit.Actor;
import io.mivo.domain.audit.AuditFilter;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.site.Site;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ManageGroupsTest {
    private static final GroupId STAIRWELL = new GroupId("stairwell-a");
    private static final SensorUid HEAT = TestSite.HEAT_1;
    private static final SensorUid AHU = TestSite.AHU_1;
    private static final SensorChoice THE_STAIRWELL = SensorChoice.only(Set.of(), Set.of(STAIRWELL));

    private final AccessBench bench = new AccessBench();
    private final MivoCore core = MivoCore.over(new FakeFieldDevices(), new FakeAnswers())
            .storage(bench.storage)
            .record(bench.trail, new InMemoryKeyUses(), ReadAudit.Keeping.USUAL, Actor.SYSTEM)
            .times(bench.clock, bench.ticker)
            .build();
    private final ManageGroups groups = core.manageGroups();

    @BeforeEach
    void applySite() {
        core.applySite().apply(Site.of(TestSite.buses(), List.of(TestSite.heat(), TestSite.ahu())), false);
    }

    @AfterEach
    void close() {
        core.close();
    }

    @Test
    void creates_renames_and_deletes_groups_and_records_it() {
        groups.create(Caller.LOCAL, STAIRWELL, new Traits(" Stairwell A ", Set.of(HEAT, AHU)));
        assertThat(groups.group(STAIRWELL).group())
                .isEqualTo(new SensorGroup(STAIRWELL, "Stairwell A", Set.of(HEAT, AHU)));

        groups.change(Caller.LOCAL, STAIRWELL, new Traits("Stairwell", Set.of(AHU)));
        groups.delete(Caller.LOCAL, STAIRWELL);

        assertThat(groups.groups()).isEmpty();
        assertThat(recorded())
                .startsWith(
                        "group.delete stairwell-a DONE ",
                        "group.change stairwell-a DONE name Stairwell; sensors ahu-1",
                        "group.create stairwell-a DONE name Stairwell A; sensors ahu-1 heat-1");
    }

    @Test
    void refuses_what_cannot_be_and_records_that_too() {
        groups.create(Caller.LOCAL, STAIRWELL, new Traits("A", Set.of()));

        refused(Reason.MALFORMED, "/id", () -> groups.create(Caller.LOCAL, STAIRWELL, new Traits("B", Set.of())));
        refused(Reason.MALFORMED, "/name", () -> groups.change(Caller.LOCAL, STAIRWELL, new Traits(" ", Set.of())));
        refused(
                Reason.MALFORMED,
                "/sensors",
                () -> groups.change(Caller.LOCAL, STAIRWELL, new Traits("A", Set.of(new SensorUid("x")))));
        GroupId nobody = new GroupId("nobody");
        refused(Reason.UNKNOWN_GROUP, "", () -> groups.change(Caller.LOCAL, nobody, new Traits("A", Set.of())));
        refused(Reason.UNKNOWN_GROUP, "", () -> groups.delete(Caller.LOCAL, nobody));

        assertThat(groups.groups()).hasSize(1);
        assertThat(recorded().get(0)).isEqualTo("group.delete nobody REFUSED there is no sensor group nobody");
    }

    @Test
    void lets_an_api_user_with_a_token_see_who_belongs_to_the_group_at_that_call() throws TokenRefusedException {
        groups.create(Caller.LOCAL, STAIRWELL, new Traits("A", Set.of(HEAT)));
        bench.register(new Rights(Set.of(Scope.SENSORS_READ), THE_STAIRWELL), true);
        String token = bench.access
                .issueToken()
                .issue(request(bench.assertion("jti-1")))
                .accessToken();

        assertThat(seenWith(token)).containsExactly(HEAT);
        groups.change(Caller.LOCAL, STAIRWELL, new Traits("A", Set.of(AHU)));
        assertThat(seenWith(token)).containsExactly(AHU);
        groups.delete(Caller.LOCAL, STAIRWELL);
        assertThat(seenWith(token)).isEmpty();
    }

    @Test
    void lets_a_person_who_is_logged_in_see_who_belongs_to_the_group_at_that_call() {
        groups.create(Caller.LOCAL, STAIRWELL, new Traits("A", Set.of(HEAT)));
        bench.access.manageUsers().changeSensors(Caller.LOCAL, ANNA, THE_STAIRWELL);
        String session = bench.access
                .logIn()
                .logIn("anna", PASSWORD, new WebClient("192.0.2.1", "Firefox"))
                .orElseThrow();

        assertThat(seenBy(session)).containsExactly(HEAT);
        groups.change(Caller.LOCAL, STAIRWELL, new Traits("A", Set.of(HEAT, AHU)));
        assertThat(seenBy(session)).containsExactly(AHU, HEAT);
        assertThat(bench.users.user(ANNA).map(User::sensors)).contains(THE_STAIRWELL);
    }

    @Test
    void tells_whose_rights_rest_on_a_group_and_narrows_them_when_it_goes() {
        groups.create(Caller.LOCAL, STAIRWELL, new Traits("A", Set.of(HEAT)));
        bench.register(new Rights(Set.of(Scope.SENSORS_READ), THE_STAIRWELL), true);
        bench.access.manageUsers().changeSensors(Caller.LOCAL, ANNA, SensorChoice.only(Set.of(AHU), Set.of(STAIRWELL)));

        ManageGroups.Group told = groups.group(STAIRWELL);
        assertThat(told.machines()).containsExactly(BILLING);
        assertThat(told.people()).extracting(UserName::text).containsExactly("anna");

        groups.delete(Caller.LOCAL, STAIRWELL);

        assertThat(bench.storage.apiUsers().apiUser(BILLING).map(ApiUser::rights))
                .contains(new Rights(Set.of(Scope.SENSORS_READ), SensorChoice.only(Set.of())));
        assertThat(bench.users.user(ANNA).map(User::sensors)).contains(SensorChoice.only(Set.of(AHU)));
        assertThat(recorded().get(0))
                .isEqualTo("group.delete stairwell-a DONE taken from API users billing; users anna");
    }

    @Test
    void never_lets_rights_name_a_group_that_is_not_there() {
        refused(
                Reason.MALFORMED,
                "/sensors",
                () -> bench.access.manageUsers().changeSensors(Caller.LOCAL, ANNA, THE_STAIRWELL));
        Rights rights = new Rights(Set.of(), THE_STAIRWELL);
        refused(
                Reason.MALFORMED,
                "/sensors",
                () -> core.manageApiUsers()
                        .change(
                                Caller.LOCAL,
                                BILLING,
                                new io.mivo.application.port.driving.ManageApiUsers.Traits("Billing", rights)));

        assertThat(bench.users.user(ANNA).map(User::sensors)).contains(SensorChoice.ALL);
    }

    private List<SensorUid> seenWith(String token) {
        return seen(bench.access.recognizeCaller().recognize(token).orElseThrow());
    }

    private List<SensorUid> seenBy(String session) {
        return seen(bench.access.logIn().user(session).orElseThrow().caller());
    }

    private List<SensorUid> seen(Caller caller) {
        return core.watchSensors().watch(caller).stream()
                .map(each -> each.sensor().uid())
                .toList();
    }

    private List<String> recorded() {
        return bench.trail.page(AuditFilter.ALL, Cut.newest(20)).entries().stream()
                .map(each -> each.event())
                .map(event -> event.action().word() + " " + event.subject() + " "
                        + event.outcome().result() + " " + event.outcome().detail())
                .toList();
    }

    private static void refused(Reason reason, String pointer, Runnable change) {
        assertThatThrownBy(change::run).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            if (!pointer.isEmpty()) {
                assertThat(refused.faults().get(0).pointer()).isEqualTo(pointer);
            }
        });
    }
}
