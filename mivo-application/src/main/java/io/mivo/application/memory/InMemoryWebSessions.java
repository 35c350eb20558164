package io.mivo.application.memory;

import io.mivo.application.port.driven.WebSessions;
import io.mivo.domain.access.UserName;
import io.mivo.domain.access.WebSession;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Web sessions in memory. Safe for use by many threads. */
public final class InMemoryWebSessions implements WebSessions {
    private final Map<String, WebSession> sessions = new ConcurrentHashMap<>();

    @Override
    public void keep(WebSession session) {
        sessions.put(session.idHash(), session);
    }

    @Override
    public void noteSeen(String idHash, Instant seen) {
        sessions.computeIfPresent(idHash, (hash, session) -> session.seen(seen));
    }

    @Override
    public Optional<WebSession> session(String idHash) {
        return Optional.ofNullable(sessions.get(idHash));
    }

    @Override
    public List<WebSession> sessions(UserName user) {
        return sessions.values().stream()
                .filter(session -> session.user().equals(user))
                .sorted(Comparator.comparing(WebSession::createdAt).reversed())
                .toList();
    }

    @Override
    public void end(String idHash) {
        sessions.remove(idHash);
    }

    @Override
    public void endAll(UserName user) {
        sessions.values().removeIf(session -> session.user().equals(user));
    }

    @Override
    public void endBefore(Instant created, Instant seen) {
        sessions.values()
                .removeIf(session -> session.createdAt().isBefore(created)
                        || session.seenAt().isBefore(seen));
    }
}
