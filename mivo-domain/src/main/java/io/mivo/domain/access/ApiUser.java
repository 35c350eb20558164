package io.mivo.domain.access;

import java.util.List;

/**
 * A machine that uses the REST API.
 *
 * @param id its client id
 * @param name for people
 * @param rights what it may do
 * @param credentials how it proves itself
 * @param standing whether it may act at all, and who declared it
 */
public record ApiUser(ClientId id, String name, Rights rights, Credentials credentials, Standing standing) {
    /** One that people made. */
    public ApiUser(ClientId id, String name, Rights rights, Credentials credentials, boolean enabled) {
        this(id, name, rights, credentials, new Standing(enabled, false));
    }

    /** Whether it may act at all. */
    public boolean enabled() {
        return standing.enabled();
    }

    /** The caller it is once it has proved itself. */
    public Caller caller() {
        return Caller.machine(id, rights);
    }

    /** The same with another name and other rights. */
    public ApiUser with(String otherName, Rights otherRights) {
        return new ApiUser(id, otherName, otherRights, credentials, standing);
    }

    /** The same with other keys. */
    public ApiUser withKeys(List<ApiKey> keys) {
        Credentials others = new Credentials(keys, credentials.legacyAudience(), credentials.legacyRs256());
        return new ApiUser(id, name, rights, others, standing);
    }

    /** The same, let in or not. */
    public ApiUser withEnabled(boolean enabled) {
        return new ApiUser(id, name, rights, credentials, new Standing(enabled, standing.declared()));
    }

    /** The same as a site file declares it. */
    public ApiUser asDeclared() {
        return new ApiUser(id, name, rights, credentials, new Standing(enabled(), true));
    }

    /**
     * How it stands.
     *
     * @param enabled whether it may act at all
     * @param declared whether a site file names it: whenever the file is applied, it is as the file says
     */
    public record Standing(boolean enabled, boolean declared) {}

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
