package io.mivo.application.people;

import static io.mivo.application.AccessBench.ANNA;
import static io.mivo.application.AccessBench.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mivo.application.AccessBench;
import io.mivo.application.port.driven.AuditTrail;
import io.mivo.application.port.driving.ChoosePassword;
import io.mivo.application.port.driving.LogIn;
import io.mivo.domain.access.UserName;
import io.mivo.domain.access.WebClient;
import io.mivo.domain.audit.AuditFilter;
import io.mivo.domain.audit.Origin;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoosePasswordTest {
    private static final WebClient HERE = new WebClient("192.0.2.1", "Firefox on Linux");
    private static final String NEW = "a wholly new sentence";

    private final AccessBench bench = new AccessBench();
    private final ChoosePassword choosePassword = bench.access.choosePassword();
    private final LogIn logIn = bench.access.logIn();

    @Test
    void replaces_the_password_of_the_one_it_was_offered_to() {
        String secret = choosePassword.offer(ANNA);

        assertThat(choosePassword.choose(secret, NEW, Origin.WITHIN)).isEqualTo(ANNA);

        assertThat(logIn.logIn("anna", NEW, HERE)).isPresent();
        assertThat(logIn.logIn("anna", PASSWORD, HERE)).isEmpty();
    }

    @Test
    void leaves_the_old_password_until_then() {
        choosePassword.offer(ANNA);

        assertThat(logIn.logIn("anna", PASSWORD, HERE)).isPresent();
    }

    @Test
    void is_recorded_with_who_and_from_where_and_without_the_link() {
        Origin there = new Origin("192.0.2.9");
        String secret = choosePassword.offer(ANNA);
        choosePassword.choose(secret, NEW, there);
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> choosePassword.choose(secret, NEW, there));
        choosePassword.chooseForAdmin(NEW);

        var events =
                bench.trail.page(AuditFilter.ALL, AuditTrail.Cut.newest(10)).entries();
        assertThat(events)
                .extracting(each -> each.event().actor().name() + " "
                        + each.event().actor().origin() + " " + each.event().subject() + " "
                        + each.event().outcome().result())
                .containsExactly("mivo within admin DONE", " 192.0.2.9  REFUSED", "anna 192.0.2.9 anna DONE");
        assertThat(events.toString()).doesNotContain(secret);
    }

    @Test
    void works_once() {
        String secret = choosePassword.offer(ANNA);
        choosePassword.choose(secret, NEW, Origin.WITHIN);

        assertThat(choosePassword.isOpen(secret)).isFalse();
        assertClosed(secret);
    }

    @Test
    void works_for_a_day_and_not_a_moment_longer() {
        String secret = choosePassword.offer(ANNA);

        bench.clock.leap(Duration.ofHours(24).minusNanos(1));
        assertThat(choosePassword.isOpen(secret)).isTrue();
        bench.clock.leap(Duration.ofNanos(1));
        assertThat(choosePassword.isOpen(secret)).isFalse();
        assertClosed(secret);
    }

    @Test
    void works_with_the_newest_link_alone() {
        String first = choosePassword.offer(ANNA);
        String second = choosePassword.offer(ANNA);

        assertClosed(first);
        assertThat(choosePassword.choose(second, NEW, Origin.WITHIN)).isEqualTo(ANNA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "guess", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void does_not_work_with_a_guess(String guess) {
        choosePassword.offer(ANNA);

        assertClosed(guess);
    }

    @Test
    void does_not_work_for_somebody_who_is_not_there() {
        assertClosed(choosePassword.offer(new UserName("gone")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ninechars",
                "aaaaaaaaaaaaaaaa",
                "abababababab",
                "password123",
                "Password!2026",
                "admin1234567",
                "anna19991231",
                "Anna-Admin-1",
                "qwertzuiop",
                "1234567890"
            })
    void refuses_what_is_too_short_or_guessed_first_and_stays_open(String weak) {
        String secret = choosePassword.offer(ANNA);

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> choosePassword.choose(secret, weak, Origin.WITHIN))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.MALFORMED));

        assertThat(logIn.logIn("anna", PASSWORD, HERE)).isPresent();
        assertThat(choosePassword.choose(secret, NEW, Origin.WITHIN)).isEqualTo(ANNA);
    }

    @Test
    void counts_characters_and_takes_256_of_them() {
        String longest = "\ud83d\ude00abcd\u00e5\u00e4\u00f6".repeat(32);
        String secret = choosePassword.offer(ANNA);

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> choosePassword.choose(secret, longest + "e", Origin.WITHIN));
        choosePassword.choose(secret, longest, Origin.WITHIN);

        assertThat(logIn.logIn("anna", longest, HERE)).isPresent();
        assertThat(logIn.logIn("anna", longest.substring(0, 256), HERE)).isEmpty();
    }

    @Test
    void ends_all_sessions_of_that_person() {
        String session = logIn.logIn("anna", PASSWORD, HERE).orElseThrow();

        choosePassword.choose(choosePassword.offer(ANNA), NEW, Origin.WITHIN);

        assertThat(logIn.user(session)).isEmpty();
    }

    @Test
    void is_offered_to_the_administrator_of_a_new_installation_in_a_file() {
        String secret = choosePassword.offerToAdmin().orElseThrow();

        assertThat(bench.setupLink.secret()).contains(secret);
        assertThat(choosePassword.choose(secret, NEW, Origin.WITHIN)).isEqualTo(UserName.ADMIN);
        assertThat(bench.setupLink.secret()).isEmpty();
        assertThat(logIn.logIn("admin", NEW, HERE)).isPresent();
    }

    @Test
    void is_not_offered_to_an_administrator_who_has_a_password() {
        choosePassword.chooseForAdmin(NEW);

        assertThat(choosePassword.offerToAdmin()).isEmpty();
        assertThat(bench.setupLink.secret()).isEmpty();
    }

    @Test
    void leaves_the_file_of_the_administrator_alone_when_somebody_else_chooses() {
        choosePassword.offerToAdmin();

        choosePassword.choose(choosePassword.offer(ANNA), NEW, Origin.WITHIN);

        assertThat(bench.setupLink.secret()).isPresent();
    }

    @Test
    void can_be_done_for_the_administrator_of_a_new_installation_alone() {
        String link = choosePassword.offerToAdmin().orElseThrow();

        choosePassword.chooseForAdmin(NEW);
        choosePassword.chooseForAdmin("another long sentence");

        assertThat(logIn.logIn("admin", NEW, HERE)).isPresent();
        assertThat(logIn.logIn("admin", "another long sentence", HERE)).isEmpty();
        assertThat(bench.setupLink.secret()).isEmpty();
        assertClosed(link);
    }

    @Test
    void refuses_a_weak_password_for_the_administrator_too() {
        String link = choosePassword.offerToAdmin().orElseThrow();

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> choosePassword.chooseForAdmin("administrator"))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.MALFORMED));

        assertThat(choosePassword.isOpen(link)).isTrue();
    }

    private void assertClosed(String secret) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> choosePassword.choose(secret, NEW, Origin.WITHIN))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_PERMITTED));
    }
}
