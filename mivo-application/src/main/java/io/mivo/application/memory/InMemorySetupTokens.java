package io.mivo.application.memory;

import io.mivo.application.port.driven.SetupTokens;
import io.mivo.domain.access.SetupToken;
import io.mivo.domain.access.UserName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Setup tokens in memory. Safe for use by many threads. */
public final class InMemorySetupTokens implements SetupTokens {
    private final Map<UserName, SetupToken> tokens = new ConcurrentHashMap<>();

    @Override
    public void keep(SetupToken token) {
        tokens.put(token.user(), token);
    }

    @Override
    public Optional<SetupToken> token(String hash) {
        return tokens.values().stream()
                .filter(token -> token.hash().equals(hash))
                .findFirst();
    }

    @Override
    public List<SetupToken> tokens() {
        return List.copyOf(tokens.values());
    }

    @Override
    public boolean take(String hash) {
        return tokens.values().removeIf(token -> token.hash().equals(hash));
    }

    @Override
    public void takeFrom(UserName user) {
        tokens.remove(user);
    }
}
