package io.mivo.application.people;

import static io.mivo.application.AccessBench.ANNA;
import static io.mivo.application.AccessBench.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mivo.application.AccessBench;
import io.mivo.application.memory.InMemoryWebSessions;
import io.mivo.application.port.driven.AuditTrail;
import io.mivo.application.port.driving.EditAccount.Proof;
import io.mivo.application.port.driving.LogIn;
import io.mivo.application.port.driving.UseSecondFactor;
import io.mivo.application.port.driving.UseSecondFactor.Enrolled;
import io.mivo.application.secret.Base32;
import io.mivo.domain.access.Caller;
import io.mivo.domain.access.FactorDuty;
import io.mivo.domain.access.Role;
import io.mivo.domain.access.SecondFactor;
import io.mivo.domain.access.User;
import io.mivo.domain.access.UserName;
import io.mivo.domain.access.WebClient;
import io.mivo.domain.audit.AuditAction;
import io.mivo.domain.audit.AuditEntry;
import io.mivo.domain.audit.AuditFilter;
import io.mivo.domain.audit.Origin;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UseSecondFactorTest {
    private static final WebClient DESK = new WebClient("192.0.2.1", "Firefox on Linux");

    private final AccessBench bench = new AccessBench();
    private final UseSecondFactor factors = bench.access.useSecondFactor();
    private String session = "";
    private String key = "";

    @BeforeEach
    void offer() {
        session = logIn(PASSWORD, "").orElseThrow();
        key = factors.offer(session).key();
    }

    @Test
    void an_authenticator_is_offered_a_key_of_160_bits() {
        assertThat(Base32.decode(key)).hasSize(20);
        assertThat(factors.offer(session).key()).isEqualTo(key);
        assertThat(factors.offer(session).uri())
                .isEqualTo("otpauth://totp/MIVO:" + ANNA.text() + "?secret=" + key + "&issuer=MIVO");
    }

    @Test
    void a_name_is_written_as_urls_want_it() {
        UserName name = new UserName("åsa.b-c");
        bench.users.add(User.newcomer(name, Role.USER)
                .withPasswordHash(
                        bench.users.user(ANNA).orElseThrow().passwordHash().orElseThrow()));
        String other = bench.access.logIn().logIn(name.text(), PASSWORD, DESK).orElseThrow();

        assertThat(factors.offer(other).uri()).startsWith("otpauth://totp/MIVO:%C3%A5sa%2Eb%2Dc?secret=");
    }

    @Test
    void nobody_comes_in_with_the_password_alone_once_it_is_set_up() {
        enrol();
        next();

        assertThat(logIn(PASSWORD, "")).isEmpty();
        assertThat(logIn(PASSWORD, "000000")).isEmpty();
        assertThat(logIn("wrong " + PASSWORD, code(0))).isEmpty();
        assertThat(logIn(PASSWORD, code(0))).isPresent();
    }

    @Test
    void a_code_counts_once_and_none_before_it_does() {
        enrol();
        assertThat(logIn(PASSWORD, code(0))).as("the code that confirmed it").isEmpty();
        next();
        next();
        String earlier = code(-1);

        assertThat(logIn(PASSWORD, code(0))).isPresent();
        assertThat(logIn(PASSWORD, code(0))).isEmpty();
        assertThat(logIn(PASSWORD, earlier)).isEmpty();
    }

    @Test
    void a_wrong_password_uses_no_code_up() {
        enrol();
        next();

        logIn("wrong " + PASSWORD, code(0));

        assertThat(logIn(PASSWORD, code(0))).isPresent();
    }

    @Test
    void a_code_counts_a_step_early_and_a_step_late_and_no_further() {
        enrol();
        next();
        next();
        next();

        assertThat(logIn(PASSWORD, code(-2))).isEmpty();
        assertThat(logIn(PASSWORD, code(2))).isEmpty();
        assertThat(logIn(PASSWORD, code(-1))).isPresent();
        assertThat(logIn(PASSWORD, code(1))).isPresent();
    }

    @Test
    void each_recovery_code_lets_in_once_however_it_is_typed() {
        List<String> codes = enrol().recoveryCodes();

        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(each -> each.matches("[A-Z2-7]{24}"));
        assertThat(logIn(PASSWORD, codes.get(3).toLowerCase(Locale.ROOT).replaceAll("(.{4})", "$1-")))
                .isPresent();
        assertThat(logIn(PASSWORD, codes.get(3))).isEmpty();
        assertThat(logIn(PASSWORD, codes.get(4))).isPresent();
    }

    @Test
    void it_is_owed_by_whoever_has_to_have_one_and_has_none() {
        User anna = bench.users.user(ANNA).orElseThrow();
        User administrator = anna.withRole(Role.ADMINISTRATOR);
        assertThat(factors.isOwedBy(administrator)).as("where it is optional").isFalse();

        UseSecondFactor strict =
                new AccessBench(new InMemoryWebSessions(), rules(FactorDuty.ADMINISTRATORS)).access.useSecondFactor();
        assertThat(strict.isOwedBy(anna)).isFalse();
        assertThat(strict.isOwedBy(administrator)).isTrue();
    }

    @Test
    void it_is_owed_no_more_once_it_is_set_up() {
        AccessBench strict = new AccessBench(new InMemoryWebSessions(), rules(FactorDuty.EVERYONE));
        User anna = strict.users.user(ANNA).orElseThrow();
        assertThat(strict.access.useSecondFactor().isOwedBy(anna)).isTrue();

        strict.factors.keep(ANNA, new SecondFactor(key, 0, Set.of()));

        assertThat(strict.access.useSecondFactor().isOwedBy(anna)).isFalse();
        assertThat(strict.access.useSecondFactor().isRequiredOf(anna)).isTrue();
    }

    private static LogIn.Rules rules(FactorDuty duty) {
        return new LogIn.Rules(LogIn.Lasting.USUAL, duty);
    }

    @Test
    void the_record_tells_with_what_somebody_came_in_and_no_secret() {
        Enrolled enrolled = enrol();
        next();
        String code = code(0);
        logIn(PASSWORD, code);
        enrolled.recoveryCodes().forEach(each -> logIn(PASSWORD, each));

        List<String> details = logInsInRecord();

        assertThat(details).hasSize(12).startsWith("Firefox on Linux; with a recovery code, none left");
        assertThat(details.get(9)).isEqualTo("Firefox on Linux; with a recovery code, 9 left");
        assertThat(details.subList(10, 12)).containsExactly("Firefox on Linux; with a code", "Firefox on Linux");
        assertThat(details).noneMatch(each -> each.contains(code) || each.matches(".*[A-Z2-7]{20}.*"));
    }

    /** What the record tells of them, the newest first. */
    private List<String> logInsInRecord() {
        return bench.trail.page(AuditFilter.ALL, AuditTrail.Cut.newest(100)).entries().stream()
                .map(AuditEntry::event)
                .filter(each -> each.action() == AuditAction.LOGIN)
                .map(each -> each.outcome().detail())
                .toList();
    }

    @Test
    void setting_it_up_needs_the_password_and_a_code_and_ends_the_other_sessions() {
        String other = logIn(PASSWORD, "").orElseThrow();
        assertRefused(Reason.MALFORMED, () -> factors.enrol(session, "wrong", code(0)));
        assertRefused(Reason.MALFORMED, () -> factors.enrol(session, PASSWORD, "000000"));
        assertThat(factors.isSet(session)).isFalse();

        Enrolled enrolled = enrol();

        assertThat(bench.access.logIn().user(other)).isEmpty();
        assertThat(bench.access.logIn().user(session)).isEmpty();
        assertThat(factors.isSet(enrolled.sessionId())).isTrue();
    }

    @Test
    void a_key_that_was_offered_long_ago_is_offered_no_more() {
        bench.clock.leap(Duration.ofMinutes(10));

        assertRefused(Reason.MALFORMED, () -> factors.enrol(session, PASSWORD, code(0)));
        assertThat(factors.offer(session).key()).isNotEqualTo(key);
    }

    @Test
    void giving_it_up_needs_the_password_and_a_code() {
        String own = enrol().sessionId();
        next();
        assertRefused(Reason.MALFORMED, () -> factors.giveUp(own, new Proof("wrong", code(0))));
        assertRefused(Reason.MALFORMED, () -> factors.giveUp(own, new Proof(PASSWORD, "000000")));

        String renewed = factors.giveUp(own, new Proof(PASSWORD, code(0)));

        assertThat(factors.isSet(renewed)).isFalse();
        assertThat(logIn(PASSWORD, "")).isPresent();
    }

    @Test
    void guessing_codes_is_slowed_down_also_with_the_right_password() {
        String own = enrol().sessionId();
        next();

        assertThat(IntStream.range(0, 12)
                        .mapToObj(number ->
                                refusal(() -> factors.giveUp(own, new Proof(PASSWORD, "00000" + number % 10))))
                        .toList())
                .contains(Optional.of(Reason.TOO_MANY_REQUESTS));
        assertThatThrownBy(() -> logIn(PASSWORD, "000000"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_MANY_REQUESTS));
    }

    @Test
    void administrators_take_it_from_whoever_lost_it_which_ends_all_sessions() {
        String own = enrol().sessionId();

        assertThat(factors.takeFrom(Caller.LOCAL, ANNA)).isTrue();
        assertThat(factors.takeFrom(Caller.LOCAL, ANNA)).isFalse();

        assertThat(bench.access.logIn().user(own)).isEmpty();
        assertThat(logIn(PASSWORD, "")).isPresent();
    }

    @Test
    void others_take_it_from_nobody() {
        enrol();
        Caller other = bench.users.user(ANNA).orElseThrow().caller();

        assertRefused(Reason.NOT_PERMITTED, () -> factors.takeFrom(other, ANNA));
        assertThat(bench.factors.of(ANNA)).isPresent();
    }

    @Test
    void a_password_that_is_reset_leaves_it() {
        enrol();

        String link = bench.access.manageUsers().resetPassword(Caller.LOCAL, ANNA);
        bench.access.choosePassword().choose(link, "nine purple anvils sing", Origin.WITHIN);
        next();

        assertThat(logIn("nine purple anvils sing", "")).isEmpty();
        assertThat(logIn("nine purple anvils sing", code(0))).isPresent();
    }

    @Test
    void it_goes_with_its_user() {
        enrol();

        bench.access.manageUsers().delete(Caller.LOCAL, ANNA);

        assertThat(bench.factors.of(ANNA)).isEmpty();
    }

    private Enrolled enrol() {
        return factors.enrol(session, PASSWORD, code(0));
    }

    private Optional<String> logIn(String password, String code) {
        return bench.access.logIn().logIn(new LogIn.Entry(ANNA.text(), password, code), DESK);
    }

    /** The code of the step that is so far ahead. */
    private String code(int ahead) {
        return Totp.code(Base32.decode(key), Totp.step(bench.clock.instant()) + ahead);
    }

    private void next() {
        bench.clock.leap(Duration.ofSeconds(30));
    }

    private static void assertRefused(Reason reason, Runnable deed) {
        assertThat(refusal(deed)).contains(reason);
    }

    private static Optional<Reason> refusal(Runnable deed) {
        try {
            deed.run();
            return Optional.empty();
        } catch (RefusedException refused) {
            return Optional.of(refused.reason());
        }
    }
}
