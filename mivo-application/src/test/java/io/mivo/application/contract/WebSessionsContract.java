package io.mivo.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.port.driven.WebSessions;
import io.mivo.domain.access.UserName;
import io.mivo.domain.access.WebClient;
import io.mivo.domain.access.WebSession;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store of web sessions does. */
public abstract class WebSessionsContract {
    private static final UserName ANNA = new UserName("anna");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.5Z");

    private static final WebClient FIREFOX = new WebClient("192.0.2.7", "Firefox on Linux");

    private WebSessions sessions;

    /** An empty store. */
    protected abstract WebSessions newStore();

    @BeforeEach
    void begin() {
        sessions = newStore();
    }

    @Test
    void a_session_notes_when_it_was_last_seen() {
        keep("hash", ANNA);

        sessions.noteSeen("hash", NOON.plusNanos(1));

        assertThat(sessions.session("hash")).contains(new WebSession("hash", ANNA, NOON, NOON.plusNanos(1), FIREFOX));
        assertThat(sessions.session("other")).isEmpty();
    }

    @Test
    void a_session_that_has_ended_does_not_come_back_by_being_seen() {
        keep("hash", ANNA);
        sessions.end("hash");

        sessions.noteSeen("hash", NOON.plusNanos(1));

        assertThat(sessions.session("hash")).isEmpty();
    }

    @Test
    void one_session_ends_alone() {
        keep("first", ANNA);
        keep("second", ANNA);

        sessions.end("first");

        assertThat(sessions.session("first")).isEmpty();
        assertThat(sessions.session("second")).isPresent();
    }

    @Test
    void all_sessions_of_a_user_end_at_once() {
        keep("first", ANNA);
        keep("second", ANNA);
        keep("other", UserName.ADMIN);

        sessions.endAll(ANNA);

        assertThat(sessions.session("first")).isEmpty();
        assertThat(sessions.session("second")).isEmpty();
        assertThat(sessions.session("other")).isPresent();
    }

    @Test
    void the_sessions_of_a_user_are_listed_the_newest_first() {
        WebSession old = new WebSession("old", ANNA, NOON, NOON, FIREFOX);
        WebSession young = new WebSession("young", ANNA, NOON.plusNanos(1), NOON.plusNanos(1), FIREFOX);
        sessions.keep(old);
        sessions.keep(young);
        keep("other", UserName.ADMIN);

        assertThat(sessions.sessions(ANNA)).containsExactly(young, old);
        assertThat(sessions.sessions(new UserName("nobody"))).isEmpty();
    }

    @Test
    void sessions_that_are_old_or_idle_end() {
        sessions.keep(new WebSession("old", ANNA, NOON.minusNanos(1), NOON.plusSeconds(9), FIREFOX));
        sessions.keep(new WebSession("idle", ANNA, NOON, NOON.plusSeconds(4), FIREFOX));
        sessions.keep(new WebSession("alive", ANNA, NOON, NOON.plusSeconds(5), FIREFOX));

        sessions.endBefore(NOON, NOON.plusSeconds(5));

        assertThat(sessions.session("old")).isEmpty();
        assertThat(sessions.session("idle")).isEmpty();
        assertThat(sessions.session("alive")).isPresent();
    }

    private void keep(String hash, UserName user) {
        sessions.keep(new WebSession(hash, user, NOON, NOON, FIREFOX));
    }
}
