package io.mivo.application.memory;

import io.mivo.application.port.driven.AccessVersion;
import io.mivo.application.port.driven.ApiUserRegistry;
import io.mivo.application.port.driven.SensorGroups;
import io.mivo.application.port.driven.SigningKeys;
import io.mivo.domain.access.ApiUser;
import io.mivo.domain.access.SensorGroup;
import io.mivo.domain.access.SigningKey;
import java.util.List;
import java.util.Set;

/** Compares what is in memory with what was there when it was last asked. Safe for use by many threads. */
public final class InMemoryAccessVersion implements AccessVersion {
    private record State(List<ApiUser> users, List<SensorGroup> groups, List<SigningKey> keys, Set<String> revoked) {}

    private final ApiUserRegistry users;
    private final SensorGroups groups;
    private final SigningKeys keys;
    private final InMemoryRevokedTokens revoked;
    private State last = new State(List.of(), List.of(), List.of(), Set.of());
    private long number;

    /** The version of these. */
    public InMemoryAccessVersion(
            ApiUserRegistry users, SensorGroups groups, SigningKeys keys, InMemoryRevokedTokens revoked) {
        this.users = users;
        this.groups = groups;
        this.keys = keys;
        this.revoked = revoked;
    }

    @Override
    public synchronized long number() {
        State now = new State(
                users.apiUsers(), groups.groups(), keys.keys(SigningKey.Purpose.ACCESS_TOKENS), revoked.ids());
        if (!now.equals(last)) {
            last = now;
            number++;
        }
        return number;
    }
}
