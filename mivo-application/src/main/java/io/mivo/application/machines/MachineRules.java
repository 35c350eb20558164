package io.mivo.application.machines;

import io.mivo.application.port.driven.ApiUserRegistry;
import io.mivo.application.port.driven.KeyReading;
import io.mivo.application.port.driven.SensorGroups;
import io.mivo.application.port.driven.SensorRegistry;
import io.mivo.application.port.driving.ManageApiUsers.Traits;
import io.mivo.application.secret.Secrets;
import io.mivo.domain.access.ApiKey;
import io.mivo.domain.access.ApiUser;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.access.GroupId;
import io.mivo.domain.access.KeyMaterial;
import io.mivo.domain.access.SensorChoice;
import io.mivo.domain.refusal.RefusedException;
import io.mivo.domain.sensor.SensorUid;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What people may make of an API user. Safe for use by many threads. */
public final class MachineRules {
    private static final Pattern CHOSEN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final int LONGEST_NAME = 100;
    private static final int MOST_KEYS = 20;

    private final ApiUserRegistry registry;
    private final SensorRegistry sensors;
    private final SensorGroups groups;
    private final KeyReading reading;
    private final Clock clock;

    /** Rules over what is there. */
    public MachineRules(
            ApiUserRegistry registry, SensorRegistry sensors, SensorGroups groups, KeyReading reading, Clock clock) {
        this.registry = registry;
        this.sensors = sensors;
        this.groups = groups;
        this.reading = reading;
        this.clock = clock;
    }

    /** A client id of our own making that nobody had. */
    ClientId fresh() {
        return new ClientId("m-" + Secrets.hash(Secrets.fresh()).substring(0, 12));
    }

    /** A client id that somebody chose, and that nobody has or had. */
    ClientId free(String wanted) {
        if (!CHOSEN.matcher(wanted).matches()) {
            throw RefusedException.malformed(
                    "/clientId",
                    "'" + wanted
                            + "' cannot be a client id: a letter or digit, then letters, digits, . _ - ; at most 64");
        }
        ClientId id = new ClientId(wanted);
        if (registry.apiUser(id).isPresent()) {
            throw RefusedException.malformed("/clientId", "there is an API user " + id + " already");
        }
        if (registry.isSpent(id)) {
            throw RefusedException.malformed(
                    "/clientId",
                    "an API user " + id + " was deleted, and its client id is not used again; choose another");
        }
        return id;
    }

    void require(Traits traits) {
        String name = traits.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw RefusedException.malformed("/name", "a name has 1 to " + LONGEST_NAME + " characters");
        }
        requireKnown(traits.rights().sensors());
    }

    private void requireKnown(SensorChoice choice) {
        for (SensorUid uid : choice.only().orElse(Set.of())) {
            if (sensors.sensor(uid).isEmpty()) {
                throw RefusedException.malformed("/sensors", "there is no sensor " + uid);
            }
        }
        for (GroupId id : choice.groups()) {
            if (groups.group(id).isEmpty()) {
                throw RefusedException.malformed("/sensors", "there is no sensor group " + id);
            }
        }
    }

    /** The keys in a text, each fit and of nobody else. */
    List<ApiKey> keys(ClientId id, String material, Optional<Instant> notAfter) {
        if (notAfter.filter(end -> !end.isAfter(clock.instant())).isPresent()) {
            throw RefusedException.malformed("/notAfter", "a key cannot end at " + notAfter.get() + ", which is past");
        }
        List<ApiKey> keys = reading.read(material(material.strip()));
        keys.forEach(key -> requireNew(id, key));
        return keys.stream().map(key -> key.until(notAfter)).toList();
    }

    private static KeyMaterial material(String text) {
        return text.startsWith("{") ? new KeyMaterial.Jwks(text) : new KeyMaterial.Pem(text);
    }

    private void requireNew(ClientId id, ApiKey key) {
        for (ApiUser user : registry.apiUsers()) {
            if (user.credentials().keys().stream()
                    .anyMatch(each -> each.thumbprint().equals(key.thumbprint()))) {
                throw RefusedException.malformed(
                        "/material",
                        user.id().equals(id)
                                ? "this API user has that key already"
                                : "that key is API user " + user.id()
                                        + "'s already: every API user needs keys of its own");
            }
        }
    }

    /** The keys an API user has with some more. */
    List<ApiKey> together(ApiUser user, List<ApiKey> more) {
        List<ApiKey> all = new ArrayList<>(user.credentials().keys());
        all.addAll(more);
        if (all.size() > MOST_KEYS) {
            throw RefusedException.malformed(
                    "/material",
                    "an API user has " + MOST_KEYS + " keys at most: remove those that are not used any more");
        }
        return all;
    }
}
