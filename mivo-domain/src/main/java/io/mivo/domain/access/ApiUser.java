package io.mivo.domain.access;

import java.util.List;

/**
 * A machine that uses the REST API.
 *
 * @param id its client id
 * @param name for people
 * @param rights what it may do
 * @param credentials how it proves itself
 * @param enabled whether it may at all
 */
public record ApiUser(ClientId id, String name, Rights rights, Credentials credentials, boolean enabled) {
    /** The caller it is once it has proved itself. */
    public Caller caller() {
        return Caller.machine(id, rights);
    }

    /**
     * How it proves itself.
     *
     * @param keys any of these
     * @param legacyAudience also accepts the token endpoint as the audience of an assertion
     * @param legacyRs256 also accepts RS256
     */
    public record Credentials(List<ApiKey> keys, boolean legacyAudience, boolean legacyRs256) {
        /** Copies in. */
        public Credentials {
            keys = List.copyOf(keys);
        }
    }
}
