package io.mivo.application.port.driving;

import io.mivo.domain.access.ApiKey;
import io.mivo.domain.access.ApiUser;
import io.mivo.domain.access.Caller;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.access.Rights;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Manages the machines that use the API. For administrators: who may ask is decided where people come in. Every change is
 * recorded together with it, and takes effect at the next request.
 */
public interface ManageApiUsers {
    /** All, by client id. */
    List<Machine> machines();

    /**
     * One.
     *
     * @throws io.mivo.domain.refusal.RefusedException UNKNOWN_USER when there is none
     */
    Machine machine(ClientId id);

    /**
     * Creates one, without keys.
     *
     * @param wanted its client id, made by MIVO when it is absent
     * @throws io.mivo.domain.refusal.RefusedException MALFORMED when the id is in use, or was used before, or the name is
     *     none, or a sensor or group is not there
     */
    ApiUser create(Caller by, Optional<String> wanted, Traits traits);

    /**
     * Changes name and rights.
     *
     * @throws io.mivo.domain.refusal.RefusedException UNKNOWN_USER; MALFORMED as above
     */
    void change(Caller by, ClientId id, Traits traits);

    /**
     * Lets it act, or not; tokens it has are refused from then on.
     *
     * @throws io.mivo.domain.refusal.RefusedException UNKNOWN_USER when there is none
     */
    void enable(Caller by, ClientId id, boolean enabled);

    /**
     * Deletes it for good; people cannot give its client id to another.
     *
     * @throws io.mivo.domain.refusal.RefusedException UNKNOWN_USER when there is none
     */
    void delete(Caller by, ClientId id);

    /**
     * Adds public keys; those it has stay.
     *
     * @param material a JSON Web Key, a set of them, or PEM blocks
     * @param notAfter from here on they prove nothing any more
     * @return what was added
     * @throws io.mivo.domain.refusal.RefusedException UNKNOWN_USER; MALFORMED when one is private, weak, unfit or is known
     *     already, here or at another API user; nothing was added
     */
    List<ApiKey> addKeys(Caller by, ClientId id, String material, Optional<Instant> notAfter);

    /**
     * Takes a key away; assertions made with it are refused from then on.
     *
     * @throws io.mivo.domain.refusal.RefusedException UNKNOWN_USER when there is no such API user or key
     */
    void removeKey(Caller by, ClientId id, String thumbprint);

    /** What people decide of an API user. */
    record Traits(String name, Rights rights) {}

    /**
     * An API user with what is known of it.
     *
     * @param user the API user
     * @param lastUses of its keys, by thumbprint
     */
    record Machine(ApiUser user, Map<String, Instant> lastUses) {
        /** Copies in. */
        public Machine {
            lastUses = Map.copyOf(lastUses);
        }

        /** When it last got a token. */
        public Optional<Instant> lastToken() {
            return lastUses.values().stream().max(Instant::compareTo);
        }
    }
}
