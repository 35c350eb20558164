package io.mivo.adapter.persistence.document;

import io.mivo.domain.access.ApiUser;
import io.mivo.domain.access.ApiUser.Credentials;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.access.GroupId;
import io.mivo.domain.access.KeyMaterial;
import io.mivo.domain.access.Rights;
import io.mivo.domain.access.Scope;
import io.mivo.domain.access.SensorChoice;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.site.Site.DeclaredApiUser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An API user as a site file declares it. */
final class ApiUserSection {
    static final Keys KEYS = Keys.of("clientId")
            .or("name", "scopes", "sensors", "groups", "jwks", "pem", "legacyAudience", "legacyRs256", "enabled");

    /** Says that there are none yet; what says nothing of keys is a fault. */
    static final String NO_KEYS = "{\"keys\":[]}";

    private ApiUserSection() {}

    /** The API user at a node, its keys as handed in. */
    static Optional<DeclaredApiUser> read(Node node, Faults faults) {
        return Entry.of(node, KEYS, faults).flatMap(ApiUserSection::user);
    }

    private static Optional<DeclaredApiUser> user(Entry entry) {
        Optional<ClientId> id = entry.value("clientId", ClientId::new);
        String name = entry.value("name", Words::name)
                .or(() -> id.map(ClientId::text))
                .orElse("");
        Rights rights = rights(entry);
        List<KeyMaterial> keys = keys(entry);
        Credentials credentials =
                new Credentials(List.of(), isTrue(entry, "legacyAudience"), isTrue(entry, "legacyRs256"));
        boolean enabled = entry.value("enabled", Words.TRUTH).orElse(true);
        return entry.built(
                () -> new DeclaredApiUser(new ApiUser(id.orElseThrow(), name, rights, credentials, enabled), keys));
    }

    private static boolean isTrue(Entry entry, String key) {
        return entry.value(key, Words.TRUTH).orElse(false);
    }

    private static Rights rights(Entry entry) {
        Set<Scope> scopes = entry.items("scopes")
                .map(items -> Set.copyOf(Nodes.values(items, Words.SCOPE, entry.faults())))
                .orElse(Rights.ALL.scopes());
        return new Rights(scopes, choice(entry));
    }

    /** Who names neither sensors nor groups sees all. */
    private static SensorChoice choice(Entry entry) {
        Optional<Set<SensorUid>> sensors =
                entry.items("sensors").map(items -> GroupSection.uids(items, entry.faults()));
        Optional<Set<GroupId>> groups =
                entry.items("groups").map(items -> new HashSet<>(Nodes.values(items, GroupId::new, entry.faults())));
        return sensors.isEmpty() && groups.isEmpty()
                ? SensorChoice.ALL
                : SensorChoice.only(sensors.orElse(Set.of()), groups.orElse(Set.of()));
    }

    private static List<KeyMaterial> keys(Entry entry) {
        if (!entry.has("jwks") && !entry.has("pem")) {
            entry.fault("the key 'jwks' or 'pem' is missing: how it proves itself");
        }
        List<KeyMaterial> keys = new ArrayList<>();
        entry.node("jwks").flatMap(node -> jwks(node, entry.faults())).ifPresent(keys::add);
        entry.value("pem", Words::lines).map(KeyMaterial.Pem::new).ifPresent(keys::add);
        return keys;
    }

    private static Optional<KeyMaterial.Jwks> jwks(Node node, Faults faults) {
        if (node instanceof Node.Mapping) {
            return Optional.of(JwkText.of(node))
                    .filter(json -> !json.equals(NO_KEYS))
                    .map(KeyMaterial.Jwks::new);
        }
        return Nodes.value(node, Words::lines, faults).map(KeyMaterial.Jwks::new);
    }
}
