package io.mivo.application.people;

import static io.mivo.application.AccessBench.ANNA;
import static io.mivo.application.AccessBench.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.mivo.application.AccessBench;
import io.mivo.application.port.driven.AuditTrail;
import io.mivo.application.port.driving.EditAccount;
import io.mivo.application.port.driving.EditAccount.OwnSession;
import io.mivo.application.port.driving.EditAccount.Proof;
import io.mivo.application.port.driving.LogIn;
import io.mivo.application.secret.Base32;
import io.mivo.domain.access.Role;
import io.mivo.domain.access.User;
import io.mivo.domain.access.UserName;
import io.mivo.domain.access.WebClient;
import io.mivo.domain.audit.AuditFilter;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class EditAccountTest {
    private static final WebClient HERE = new WebClient("192.0.2.1", "Firefox on Linux");
    private static final WebClient THERE = new WebClient("192.0.2.2", "Safari on iPhone");
    private static final String NEW = "a wholly new sentence";
    private static final Proof RIGHT = proof(PASSWORD);
    private static final Proof WRONG = proof("wrong");

    private final AccessBench bench = new AccessBench();
    private final LogIn logIn = bench.access.logIn();
    private final EditAccount editAccount = bench.access.editAccount();
    private final String session = logIn.logIn("anna", PASSWORD, HERE).orElseThrow();
    private String key = "";

    @Test
    void changes_the_password_and_goes_on_in_a_new_session_alone() {
        String other = logIn.logIn("anna", PASSWORD, THERE).orElseThrow();

        String fresh = editAccount.changePassword(session, RIGHT, NEW);

        assertThat(logIn.user(session)).isEmpty();
        assertThat(logIn.user(other)).isEmpty();
        assertThat(logIn.user(fresh)).map(User::name).contains(ANNA);
        assertThat(logIn.logIn("anna", PASSWORD, HERE)).isEmpty();
        assertThat(logIn.logIn("anna", NEW, HERE)).isPresent();
    }

    @Test
    void closes_an_open_link_when_the_password_is_changed() {
        String link = bench.access.choosePassword().offer(ANNA);

        editAccount.changePassword(session, RIGHT, NEW);

        assertThat(bench.access.choosePassword().isOpen(link)).isFalse();
    }

    @Test
    void needs_the_current_password() {
        assertMalformed("/current", () -> editAccount.changePassword(session, proof(NEW), NEW));

        assertThat(logIn.user(session)).isPresent();
        assertThat(logIn.logIn("anna", PASSWORD, HERE)).isPresent();
    }

    @Test
    void refuses_a_new_password_that_is_weak_or_the_old_one() {
        assertMalformed("/password", () -> editAccount.changePassword(session, RIGHT, "password123"));
        assertMalformed("/password", () -> editAccount.changePassword(session, RIGHT, PASSWORD));

        assertThat(logIn.user(session)).isPresent();
    }

    @Test
    void slows_down_whoever_guesses_the_current_password_in_a_stolen_session() {
        for (int tries = 0; tries < 10; tries++) {
            assertMalformed("/current", () -> editAccount.changePassword(session, WRONG, NEW));
        }

        assertRefused(Reason.TOO_MANY_REQUESTS, () -> editAccount.changePassword(session, RIGHT, NEW));
        bench.ticker.leap(Duration.ofSeconds(1));
        assertThat(editAccount.changePassword(session, RIGHT, NEW)).isNotEmpty();
    }

    @Test
    void shows_the_own_sessions_with_what_and_from_where() {
        bench.clock.leap(Duration.ofMinutes(1));
        logIn.logIn("anna", PASSWORD, THERE);

        assertThat(editAccount.account(session).sessions())
                .extracting(each -> each.session().client(), OwnSession::asking)
                .containsExactly(tuple(THERE, false), tuple(HERE, true));
    }

    @Test
    void shows_no_session_whose_time_is_over() {
        bench.clock.leap(Duration.ofMinutes(29));
        String later = logIn.logIn("anna", PASSWORD, THERE).orElseThrow();
        bench.clock.leap(Duration.ofMinutes(2));

        assertThat(editAccount.account(later).sessions()).hasSize(1);
    }

    @Test
    void ends_one_own_session_and_nobody_elses() {
        bench.users.add(User.newcomer(new UserName("bert"), Role.USER)
                .withPasswordHash(
                        bench.users.user(ANNA).orElseThrow().passwordHash().orElseThrow()));
        String berts = logIn.logIn("bert", PASSWORD, THERE).orElseThrow();
        String other = logIn.logIn("anna", PASSWORD, THERE).orElseThrow();

        assertThat(editAccount.endSession(session, handleOf(berts), RIGHT)).isFalse();
        assertThat(editAccount.endSession(session, handleOf(other), RIGHT)).isTrue();

        assertThat(logIn.user(berts)).isPresent();
        assertThat(logIn.user(other)).isEmpty();
        assertThat(logIn.user(session)).isPresent();
    }

    private String handleOf(String secret) {
        return editAccount.account(secret).sessions().stream()
                .filter(OwnSession::asking)
                .map(each -> each.session().handle())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void ends_all_other_own_sessions() {
        String other = logIn.logIn("anna", PASSWORD, THERE).orElseThrow();

        assertThat(editAccount.endOthers(session, RIGHT)).isEqualTo(1);

        assertThat(logIn.user(other)).isEmpty();
        assertThat(logIn.user(session)).isPresent();
    }

    @Test
    void ends_no_session_without_the_current_password() {
        String other = logIn.logIn("anna", PASSWORD, THERE).orElseThrow();

        assertMalformed("/current", () -> editAccount.endSession(session, handleOf(other), WRONG));
        assertMalformed("/current", () -> editAccount.endOthers(session, WRONG));

        assertThat(logIn.user(other)).isPresent();
    }

    @Test
    void slows_down_whoever_guesses_the_password_by_ending_sessions() {
        logIn.logIn("anna", PASSWORD, THERE);
        for (int tries = 0; tries < 10; tries++) {
            assertMalformed("/current", () -> editAccount.endOthers(session, WRONG));
        }

        assertRefused(Reason.TOO_MANY_REQUESTS, () -> editAccount.endOthers(session, RIGHT));
    }

    @Test
    void asks_for_a_code_as_well_where_there_is_a_second_factor() {
        assertThat(editAccount.account(session).hasFactor()).isFalse();
        String own = enrolled();
        String other = logIn.logIn(new LogIn.Entry("anna", PASSWORD, nextCode()), THERE)
                .orElseThrow();

        assertThat(editAccount.account(own).hasFactor()).isTrue();
        assertMalformed("/code", () -> editAccount.endSession(own, handleOf(other), RIGHT));
        assertMalformed("/code", () -> editAccount.endOthers(own, RIGHT));
        assertMalformed("/code", () -> editAccount.changePassword(own, RIGHT, NEW));
        assertThat(logIn.user(other)).isPresent();

        assertThat(editAccount.endOthers(own, new Proof(PASSWORD, nextCode()))).isEqualTo(1);
        assertThat(editAccount.changePassword(own, new Proof(PASSWORD, nextCode()), NEW))
                .isNotEmpty();
    }

    @Test
    void uses_no_code_up_for_what_is_not_done() {
        String own = enrolled();
        Proof proof = new Proof(PASSWORD, nextCode());

        assertThat(editAccount.endOthers(own, proof)).isZero();
        assertThat(editAccount.endSession(own, "0123456789abcdef", proof)).isFalse();
        assertMalformed("/password", () -> editAccount.changePassword(own, proof, "password123"));

        assertThat(editAccount.changePassword(own, proof, NEW)).isNotEmpty();
    }

    /** The session of somebody who has just set a second factor up. */
    private String enrolled() {
        key = bench.access.useSecondFactor().offer(session).key();
        return bench.access
                .useSecondFactor()
                .enrol(session, PASSWORD, Totp.code(Base32.decode(key), Totp.step(bench.clock.instant())))
                .sessionId();
    }

    /** A code that was not used yet. */
    private String nextCode() {
        bench.clock.leap(Duration.ofSeconds(30));
        return Totp.code(Base32.decode(key), Totp.step(bench.clock.instant()));
    }

    @Test
    void is_recorded_with_what_came_of_it() {
        logIn.logIn("anna", PASSWORD, THERE);

        editAccount.endSession(session, "0123456789abcdef", RIGHT);
        assertMalformed("/current", () -> editAccount.endOthers(session, WRONG));
        editAccount.endOthers(session, RIGHT);
        editAccount.changePassword(session, RIGHT, NEW);

        assertThat(bench.trail.page(AuditFilter.ALL, AuditTrail.Cut.newest(4)).entries())
                .extracting(each -> each.event().actor().name() + " "
                        + each.event().action() + " " + each.event().outcome().result() + " "
                        + each.event().outcome().detail())
                .containsExactly(
                        "anna PASSWORD_CHANGE DONE ",
                        "anna SESSION_END DONE all others of the own: 1",
                        "anna SESSION_END REFUSED this is not your current password",
                        "anna SESSION_END DONE there was none");
    }

    @Test
    void does_nothing_for_a_session_that_has_ended() {
        logIn.logOut(session);

        assertRefused(Reason.NOT_AUTHENTICATED, () -> editAccount.changePassword(session, RIGHT, NEW));
        assertRefused(
                Reason.NOT_AUTHENTICATED, () -> editAccount.account(session).sessions());
        assertRefused(Reason.NOT_AUTHENTICATED, () -> editAccount.endSession(session, "x", RIGHT));
        assertRefused(Reason.NOT_AUTHENTICATED, () -> editAccount.endOthers(session, RIGHT));
        assertThat(logIn.logIn("anna", PASSWORD, HERE)).isPresent();
    }

    private static Proof proof(String password) {
        return new Proof(password, "");
    }

    private static void assertMalformed(String pointer, ThrowingCallable deed) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(deed)
                .satisfies(
                        refused -> assertThat(refused.faults().get(0).pointer()).isEqualTo(pointer));
    }

    private static void assertRefused(Reason reason, ThrowingCallable deed) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(deed)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
