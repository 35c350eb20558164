package io.mivo.application.people;

import static io.mivo.application.AccessBench.ANNA;
import static io.mivo.application.AccessBench.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mivo.application.AccessBench;
import io.mivo.application.port.driven.AuditTrail;
import io.mivo.application.port.driving.ManageUsers;
import io.mivo.application.port.driving.ManageUsers.Account;
import io.mivo.domain.access.Caller;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.access.Rights;
import io.mivo.domain.access.Role;
import io.mivo.domain.access.SensorChoice;
import io.mivo.domain.access.User;
import io.mivo.domain.access.UserName;
import io.mivo.domain.access.WebClient;
import io.mivo.domain.audit.AuditEntry;
import io.mivo.domain.audit.AuditEvent;
import io.mivo.domain.audit.AuditFilter;
import io.mivo.domain.audit.Origin;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManageUsersTest {
    private static final WebClient HERE = new WebClient("192.0.2.1", "Firefox on Linux");
    private static final Caller ADMIN =
            User.newcomer(UserName.ADMIN, Role.ADMINISTRATOR).caller();
    private static final UserName BERT = new UserName("bert");
    private static final String NEW = "a wholly new sentence";

    private final AccessBench bench = new AccessBench();
    private final ManageUsers manageUsers = bench.access.manageUsers();

    /** One thing that only administrators do. */
    interface Deed {
        void by(ManageUsers manageUsers, Caller caller);
    }

    static List<Deed> deeds() {
        return List.of(
                ManageUsers::accounts,
                (users, by) -> users.account(by, ANNA),
                (users, by) -> users.create(by, BERT, Role.USER),
                (users, by) -> users.changeRole(by, ANNA, Role.ADMINISTRATOR),
                (users, by) -> users.changeSensors(by, ANNA, SensorChoice.only(Set.of())),
                (users, by) -> users.changeEnabled(by, ANNA, false),
                (users, by) -> users.resetPassword(by, ANNA),
                (users, by) -> users.endSessions(by, ANNA),
                (users, by) -> users.delete(by, ANNA));
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void refuses_everybody_but_enabled_administrators_and_changes_nothing(Deed deed) {
        User chief = User.newcomer(new UserName("chief"), Role.ADMINISTRATOR).withEnabled(false);
        bench.users.add(chief);
        String session = logIn("anna", PASSWORD).orElseThrow();
        List<User> before = bench.users.users();

        Stream.of(bench.users.user(ANNA).orElseThrow(), chief, User.newcomer(new UserName("gone"), Role.ADMINISTRATOR))
                .forEach(each -> assertRefused(Reason.NOT_PERMITTED, () -> deed.by(manageUsers, each.caller())));

        assertThat(bench.users.users()).isEqualTo(before);
        assertThat(bench.access.logIn().user(session)).isPresent();
    }

    static List<Deed> deedsThatNarrow() {
        return List.of(
                (users, by) -> users.changeRole(by, ANNA, Role.OPERATOR),
                (users, by) -> users.changeEnabled(by, ANNA, false),
                (users, by) -> users.resetPassword(by, ANNA),
                (users, by) -> users.endSessions(by, ANNA),
                (users, by) -> users.delete(by, ANNA));
    }

    @ParameterizedTest
    @MethodSource("deedsThatNarrow")
    void ends_all_sessions_of_whoever_is_changed(Deed deed) {
        String session = logIn("anna", PASSWORD).orElseThrow();

        deed.by(manageUsers, ADMIN);

        assertThat(bench.access.logIn().user(session)).isEmpty();
    }

    static List<Deed> deedsToAdmin() {
        return List.of(
                (users, by) -> users.changeRole(by, UserName.ADMIN, Role.USER),
                (users, by) -> users.changeEnabled(by, UserName.ADMIN, false),
                (users, by) -> users.resetPassword(by, UserName.ADMIN),
                (users, by) -> users.delete(by, UserName.ADMIN));
    }

    @ParameterizedTest
    @MethodSource("deedsToAdmin")
    void leaves_the_built_in_administrator_alone(Deed deed) {
        User chief = User.newcomer(new UserName("chief"), Role.ADMINISTRATOR);
        bench.users.add(chief);
        List<User> before = bench.users.users();

        assertRefused(Reason.NOT_PERMITTED, () -> deed.by(manageUsers, ADMIN));
        assertRefused(Reason.NOT_PERMITTED, () -> deed.by(manageUsers, chief.caller()));

        assertThat(bench.users.users()).isEqualTo(before);
    }

    @Test
    void lets_nobody_change_delete_or_reset_the_own_account() {
        User chief = User.newcomer(new UserName("chief"), Role.ADMINISTRATOR);
        bench.users.add(chief);

        Stream.<Deed>of(
                        (users, by) -> users.changeRole(by, chief.name(), Role.USER),
                        (users, by) -> users.changeEnabled(by, chief.name(), false),
                        (users, by) -> users.resetPassword(by, chief.name()),
                        (users, by) -> users.delete(by, chief.name()))
                .forEach(deed -> assertRefused(Reason.NOT_PERMITTED, () -> deed.by(manageUsers, chief.caller())));

        assertThat(bench.users.user(chief.name())).contains(chief);
    }

    @Test
    void creates_somebody_who_chooses_a_password_with_a_link() {
        String secret = manageUsers.create(ADMIN, BERT, Role.OPERATOR);

        Account account = manageUsers.account(ADMIN, BERT);
        assertThat(account.user()).isEqualTo(User.newcomer(BERT, Role.OPERATOR));
        assertThat(account.linkUntil()).contains(bench.clock.instant().plus(Duration.ofHours(24)));
        assertThat(account.lastLogIn()).isEmpty();
        bench.access.choosePassword().choose(secret, NEW, Origin.WITHIN);
        assertThat(logIn("bert", NEW)).isPresent();
        assertThat(manageUsers.account(ADMIN, BERT).linkUntil()).isEmpty();
        assertThat(manageUsers.account(ADMIN, BERT).lastLogIn()).contains(bench.clock.instant());
        assertThat(manageUsers.account(ADMIN, BERT).sessions()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "ANNA", "Admin"})
    void refuses_a_name_that_is_taken_or_looks_like_one(String name) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> manageUsers.create(ADMIN, new UserName(name), Role.ADMINISTRATOR))
                .satisfies(
                        refused -> assertThat(refused.faults().get(0).pointer()).isEqualTo("/name"));

        assertThat(bench.users.users()).hasSize(2);
    }

    @Test
    void makes_a_password_useless_at_once_when_it_is_reset() {
        String secret = manageUsers.resetPassword(ADMIN, ANNA);

        assertThat(logIn("anna", PASSWORD)).isEmpty();
        bench.access.choosePassword().choose(secret, NEW, Origin.WITHIN);
        assertThat(logIn("anna", NEW)).isPresent();
    }

    @Test
    void resets_the_password_of_admin_for_the_command_line_alone() {
        bench.access.choosePassword().chooseForAdmin(NEW);

        String secret = manageUsers.resetPassword(Caller.LOCAL, UserName.ADMIN);

        assertThat(logIn("admin", NEW)).isEmpty();
        assertThat(bench.access.choosePassword().awaitsAdministrator()).isFalse();
        assertThat(bench.access.choosePassword().choose(secret, "another long sentence", Origin.WITHIN))
                .isEqualTo(UserName.ADMIN);
    }

    @Test
    void lets_nobody_in_who_is_disabled_and_closes_the_link() {
        String secret = bench.access.choosePassword().offer(ANNA);

        manageUsers.changeEnabled(ADMIN, ANNA, false);

        assertThat(logIn("anna", PASSWORD)).isEmpty();
        assertRefused(Reason.NOT_PERMITTED, () -> bench.access.choosePassword().choose(secret, NEW, Origin.WITHIN));
        assertRefused(Reason.NOT_PERMITTED, () -> manageUsers.resetPassword(ADMIN, ANNA));
        manageUsers.changeEnabled(ADMIN, ANNA, true);
        assertThat(logIn("anna", PASSWORD)).isPresent();
    }

    @Test
    void deletes_somebody_with_everything_so_that_a_namesake_begins_anew() {
        String secret = bench.access.choosePassword().offer(ANNA);
        logIn("anna", PASSWORD);

        manageUsers.delete(ADMIN, ANNA);

        assertThat(logIn("anna", PASSWORD)).isEmpty();
        manageUsers.create(ADMIN, ANNA, Role.USER);
        assertRefused(Reason.NOT_PERMITTED, () -> bench.access.choosePassword().choose(secret, NEW, Origin.WITHIN));
        assertThat(manageUsers.account(ADMIN, ANNA).lastLogIn()).isEmpty();
        assertThat(manageUsers.account(ADMIN, ANNA).sessions()).isZero();
    }

    @Test
    void refuses_a_machine_that_is_called_like_an_administrator() {
        Caller machine = Caller.machine(new ClientId("admin"), Rights.ALL);

        assertRefused(Reason.NOT_PERMITTED, () -> manageUsers.delete(machine, ANNA));
    }

    @Test
    void is_recorded_with_who_did_it_and_without_the_secret() {
        String secret = manageUsers.create(ADMIN, BERT, Role.OPERATOR);
        assertRefused(Reason.NOT_PERMITTED, () -> manageUsers.delete(ADMIN, UserName.ADMIN));

        List<AuditEvent> events = bench.trail.page(AuditFilter.ALL, AuditTrail.Cut.newest(10)).entries().stream()
                .map(AuditEntry::event)
                .toList();
        assertThat(events)
                .extracting(each -> each.actor().name() + " " + each.action() + " " + each.subject() + " "
                        + each.outcome().result())
                .containsExactly("admin USER_DELETE admin REFUSED", "admin USER_CREATE bert DONE");
        assertThat(events.toString()).doesNotContain(secret);
    }

    @Test
    void says_so_when_there_is_no_such_person() {
        Stream.<Deed>of(
                        (users, by) -> users.account(by, BERT),
                        (users, by) -> users.changeRole(by, BERT, Role.USER),
                        (users, by) -> users.changeSensors(by, BERT, SensorChoice.ALL),
                        (users, by) -> users.changeEnabled(by, BERT, false),
                        (users, by) -> users.resetPassword(by, BERT),
                        (users, by) -> users.endSessions(by, BERT),
                        (users, by) -> users.delete(by, BERT))
                .forEach(deed -> assertRefused(Reason.UNKNOWN_USER, () -> deed.by(manageUsers, ADMIN)));
    }

    private Optional<String> logIn(String name, String password) {
        return bench.access.logIn().logIn(name, password, HERE);
    }

    private static void assertRefused(Reason reason, ThrowingCallable deed) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(deed)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
