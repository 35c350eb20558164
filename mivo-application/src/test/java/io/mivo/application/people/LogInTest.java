package io.mivo.application.people;

import static io.mivo.application.AccessBench.ANNA;
import static io.mivo.application.AccessBench.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mivo.application.AccessBench;
import io.mivo.application.contract.Race;
import io.mivo.application.fake.FakePasswordHashing;
import io.mivo.application.memory.InMemoryWebSessions;
import io.mivo.application.port.driven.AuditTrail;
import io.mivo.application.port.driven.WebSessions;
import io.mivo.application.port.driving.LogIn;
import io.mivo.domain.access.User;
import io.mivo.domain.access.UserName;
import io.mivo.domain.access.WebClient;
import io.mivo.domain.access.WebSession;
import io.mivo.domain.audit.AuditFilter;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogInTest {
    private static final WebClient HERE = new WebClient("192.0.2.1", "Firefox on Linux");
    private static final WebClient THERE = new WebClient("192.0.2.2", "Firefox on Linux");

    private final AccessBench bench = new AccessBench();
    private final LogIn logIn = bench.access.logIn();

    @Test
    void begins_a_session_of_the_person() {
        String session = loggedIn();

        assertThat(logIn.user(session)).map(User::name).contains(ANNA);
        assertThat(logIn.user(session + "x")).isEmpty();
    }

    @Test
    void begins_another_session_each_time_and_keeps_none_of_the_secrets() {
        String first = loggedIn();
        String second = loggedIn();

        assertThat(first).isNotEqualTo(second).hasSizeGreaterThanOrEqualTo(43);
        assertThat(bench.sessions.session(first)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"anna, wrong", "nobody, correct horse battery", "'not a name', x", "anna, ''", "admin, ''", "'', ''"})
    void answers_every_wrong_name_or_password_alike(String name, String password) {
        assertThat(logIn.logIn(name, password, HERE)).isEmpty();
    }

    @Test
    void lasts_until_nobody_was_seen_for_half_an_hour() {
        String session = loggedIn();

        bench.clock.leap(Duration.ofMinutes(29));
        assertThat(logIn.user(session)).isPresent();
        bench.clock.leap(Duration.ofMinutes(29));
        assertThat(logIn.user(session)).isPresent();
        bench.clock.leap(Duration.ofMinutes(30));
        assertThat(logIn.user(session)).isEmpty();
    }

    @Test
    void lasts_twelve_hours_at_most() {
        String session = loggedIn();

        for (int quarters = 1; quarters < 48; quarters++) {
            bench.clock.leap(Duration.ofMinutes(15));
            assertThat(logIn.user(session)).isPresent();
        }
        bench.clock.leap(Duration.ofMinutes(15));

        assertThat(logIn.user(session)).isEmpty();
    }

    @Test
    void lasts_as_long_as_it_was_set_to() {
        OpenSessions brief = new OpenSessions(
                new InMemoryWebSessions(), new LogIn.Lasting(Duration.ofMinutes(5), Duration.ofHours(1)), bench.clock);
        String idle = brief.begin(ANNA, HERE);

        bench.clock.leap(Duration.ofMinutes(4));
        assertThat(brief.find(idle)).isPresent();
        bench.clock.leap(Duration.ofMinutes(5));
        assertThat(brief.find(idle)).isEmpty();
    }

    @Test
    void ends_with_the_logging_out_of_this_session_alone() {
        String here = loggedIn();
        String there = loggedIn();

        logIn.logOut(here);

        assertThat(logIn.user(here)).isEmpty();
        assertThat(logIn.user(there)).isPresent();
    }

    @Test
    void stays_ended_when_the_person_is_seen_in_the_same_moment() {
        InMemoryWebSessions kept = new InMemoryWebSessions();
        AccessBench other = new AccessBench(new EndingWhenFound(kept));
        String session = other.access.logIn().logIn("anna", PASSWORD, HERE).orElseThrow();

        other.clock.leap(Duration.ofMinutes(2));
        other.access.logIn().user(session);

        assertThat(other.access.logIn().user(session)).isEmpty();
    }

    @Test
    void is_recorded_when_it_succeeds_and_when_it_fails_without_names_that_nobody_has() {
        loggedIn();
        logIn.logIn("anna", "wrong", THERE);
        logIn.logIn("correct-horse", "wrong", THERE);

        assertThat(bench.trail.page(AuditFilter.ALL, AuditTrail.Cut.newest(10)).entries())
                .extracting(each -> each.event().actor().name() + " "
                        + each.event().actor().origin() + " " + each.event().subject() + " "
                        + each.event().outcome().result())
                .containsExactly(" 192.0.2.2  REFUSED", " 192.0.2.2 anna REFUSED", "anna 192.0.2.1 anna DONE");
    }

    @Test
    void slows_a_source_down_after_ten_wrong_tries_and_lets_it_in_after_the_wait() {
        wrong(HERE, 10);

        assertThrottled(HERE);
        bench.ticker.leap(Duration.ofMillis(999));
        assertThrottled(HERE);
        bench.ticker.leap(Duration.ofMillis(1));
        assertThat(logIn.logIn("anna", PASSWORD, HERE)).isPresent();
    }

    @Test
    void takes_an_ipv6_network_for_one_source() {
        IntStream.range(0, 10).forEach(each -> tryWrong("anna", new WebClient("2001:db8:0:1:0:0:0:" + each, "")));

        assertThrottled(new WebClient("2001:db8:0:1:0:0:0:ffff", ""));
        assertThat(logIn.logIn("anna", PASSWORD, new WebClient("2001:db8:0:2:0:0:0:1", "")))
                .isPresent();
    }

    @Test
    void records_a_flood_of_throttled_tries_once_a_minute() {
        IntStream.range(0, 1_000).forEach(each -> tryWrong("anna", HERE));

        assertThat(bench.trail.page(AuditFilter.ALL, AuditTrail.Cut.newest(100)).entries())
                .hasSize(11);
    }

    @Test
    void doubles_the_wait_with_every_further_wrong_try() {
        wrong(HERE, 10);
        bench.ticker.leap(Duration.ofSeconds(1));
        wrong(HERE, 1);

        bench.ticker.leap(Duration.ofMillis(1_999));
        assertThrottled(HERE);
        bench.ticker.leap(Duration.ofMillis(1));
        assertThat(logIn.logIn("anna", PASSWORD, HERE)).isPresent();
    }

    @Test
    void forgets_wrong_tries_with_a_right_one() {
        wrong(HERE, 9);
        loggedIn();

        wrong(HERE, 10);

        assertThrottled(HERE);
    }

    @Test
    void slows_no_other_source_down() {
        for (int tries = 0; tries < 50; tries++) {
            bench.ticker.leap(Duration.ofMinutes(9));
            wrong(HERE, 1);
        }

        assertThrottled(HERE);
        assertThat(logIn.logIn("anna", PASSWORD, THERE)).isPresent();
    }

    @Test
    void fifty_wrong_passwords_for_admin_from_one_address_do_not_stop_the_right_one_from_another() {
        bench.access.choosePassword().chooseForAdmin(PASSWORD);
        for (int tries = 0; tries < 50; tries++) {
            tryWrong("admin", HERE);
        }

        assertThat(logIn.logIn("admin", PASSWORD, THERE)).isPresent();
    }

    @Test
    void many_addresses_together_are_slowed_down_at_one_account() {
        tryWrongFromFifty("anna");

        assertThrottled(THERE);
        bench.ticker.leap(Duration.ofSeconds(1));
        assertThat(logIn.logIn("anna", PASSWORD, THERE)).isPresent();
    }

    @Test
    void many_addresses_together_do_not_stop_who_got_in_from_there_before() {
        loggedIn();

        tryWrongFromFifty("anna");

        assertThat(logIn.logIn("anna", PASSWORD, HERE)).isPresent();
    }

    @Test
    void nobody_waits_longer_than_a_minute_for_what_others_tried_at_the_account() {
        tryWrongFromFifty("anna");
        for (int tries = 0; tries < 30; tries++) {
            bench.ticker.leap(Duration.ofMinutes(1));
            tryWrong("anna", new WebClient("203.0.113." + tries, ""));
        }

        bench.ticker.leap(Duration.ofMinutes(1));

        assertThat(logIn.logIn("anna", PASSWORD, THERE)).isPresent();
    }

    @Test
    void an_account_that_is_not_there_is_slowed_down_alike() {
        tryWrongFromFifty("nobody");

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> logIn.logIn("nobody", PASSWORD, THERE))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_MANY_REQUESTS));
    }

    private void tryWrongFromFifty(String name) {
        for (int tries = 0; tries < 50; tries++) {
            tryWrong(name, new WebClient("198.51.100." + tries, ""));
        }
    }

    private void tryWrong(String name, WebClient source) {
        try {
            assertThat(logIn.logIn(name, "wrong", source)).isEmpty();
        } catch (RefusedException throttled) {
            assertThat(throttled.reason()).isEqualTo(Reason.TOO_MANY_REQUESTS);
        }
    }

    @Test
    void hashes_a_password_anew_that_an_earlier_version_hashed_weakly() {
        String weak = FakePasswordHashing.weak(PASSWORD);
        bench.users.change(ANNA, user -> user.withPasswordHash(weak));

        assertThat(logIn.logIn("anna", "wrong", HERE)).isEmpty();
        assertThat(hashOfAnna()).isEqualTo(weak);
        assertThat(logIn.logIn("anna", PASSWORD, HERE)).isPresent();
        assertThat(hashOfAnna()).startsWith("$fake$");
        assertThat(logIn.logIn("anna", PASSWORD, HERE)).isPresent();
    }

    @Test
    void leaves_a_strong_hash_as_it_is() {
        String before = hashOfAnna();

        loggedIn();

        assertThat(hashOfAnna()).isEqualTo(before);
    }

    private String hashOfAnna() {
        return bench.users.user(ANNA).flatMap(User::passwordHash).orElseThrow();
    }

    @Test
    void lets_nobody_in_who_is_disabled() {
        String before = loggedIn();

        bench.users.change(ANNA, user -> user.withEnabled(false));

        assertThat(logIn.user(before)).isEmpty();
        assertThat(logIn.logIn("anna", PASSWORD, HERE)).isEmpty();
    }

    @Test
    void slows_down_those_who_try_many_at_once() throws InterruptedException, ExecutionException {
        wrong(HERE, 9);

        List<Boolean> admitted = Race.run(this::isAdmitted);

        assertThat(admitted).containsOnlyOnce(true);
    }

    private boolean isAdmitted() {
        try {
            return logIn.logIn("anna", "wrong", HERE).isEmpty();
        } catch (RefusedException throttled) {
            return false;
        }
    }

    private String loggedIn() {
        return logIn.logIn("anna", PASSWORD, HERE).orElseThrow();
    }

    private void wrong(WebClient source, int times) {
        for (int tries = 0; tries < times; tries++) {
            assertThat(logIn.logIn("anna", "wrong", source)).isEmpty();
        }
    }

    private void assertThrottled(WebClient source) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> logIn.logIn("anna", PASSWORD, source))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_MANY_REQUESTS));
    }

    /** Sessions that somebody ends in the moment in which they are found. */
    private record EndingWhenFound(InMemoryWebSessions sessions) implements WebSessions {
        @Override
        public void keep(WebSession session) {
            sessions.keep(session);
        }

        @Override
        public void noteSeen(String idHash, Instant seen) {
            sessions.noteSeen(idHash, seen);
        }

        @Override
        public Optional<WebSession> session(String idHash) {
            Optional<WebSession> found = sessions.session(idHash);
            sessions.end(idHash);
            return found;
        }

        @Override
        public List<WebSession> sessions(UserName user) {
            return sessions.sessions(user);
        }

        @Override
        public void end(String idHash) {
            sessions.end(idHash);
        }

        @Override
        public void endAll(UserName user) {
            sessions.endAll(user);
        }

        @Override
        public void endBefore(Instant created, Instant seen) {
            sessions.endBefore(created, seen);
        }
    }
}
