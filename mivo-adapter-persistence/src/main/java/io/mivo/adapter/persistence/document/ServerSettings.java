package io.mivo.adapter.persistence.document;

import io.mivo.domain.access.FactorDuty;
import java.util.List;
import java.util.Optional;

/**
 * What a settings file says of a server; the texts as written.
 *
 * @param site the site file to apply at each start
 * @param http where to listen
 * @param publicUrls how others call the server
 * @param https where to listen encrypted
 * @param tlsCert the file of the certificate
 * @param tlsKey the file of its key
 * @param trustedProxies ranges of addresses of proxies that are believed
 * @param allowPlainHttp whether HTTP without TLS may leave this host
 * @param trustedKeys the keys of a vendor of licenses, as a JSON Web Key Set
 * @param audit how the record of who did what is kept
 * @param sessions how long sessions of people last
 * @param secondFactor who has to have one
 */
public record ServerSettings(
        Optional<String> site,
        Optional<String> http,
        List<String> publicUrls,
        Optional<String> https,
        Optional<String> tlsCert,
        Optional<String> tlsKey,
        List<String> trustedProxies,
        Optional<Boolean> allowPlainHttp,
        Optional<String> trustedKeys,
        Audit audit,
        Sessions sessions,
        Optional<FactorDuty> secondFactor) {
    /** Says nothing. */
    public static final ServerSettings NONE = new ServerSettings(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Audit.NONE,
            Sessions.NONE,
            Optional.empty());

    /** Copies in. */
    public ServerSettings {
        publicUrls = List.copyOf(publicUrls);
        trustedProxies = List.copyOf(trustedProxies);
    }

    /**
     * How the record of who did what is kept.
     *
     * @param days how many
     * @param log whether the log tells each entry as well
     */
    public record Audit(Optional<Integer> days, Optional<Boolean> log) {
        /** Says nothing. */
        public static final Audit NONE = new Audit(Optional.empty(), Optional.empty());
    }

    /**
     * How long sessions of people last.
     *
     * @param idleMinutes without use
     * @param hours in any case
     */
    public record Sessions(Optional<Integer> idleMinutes, Optional<Integer> hours) {
        /** Says nothing. */
        public static final Sessions NONE = new Sessions(Optional.empty(), Optional.empty());
    }
}
