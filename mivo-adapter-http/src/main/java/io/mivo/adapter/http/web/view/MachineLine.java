package io.mivo.adapter.http.web.view;

import io.mivo.application.port.driving.ManageApiUsers.Machine;
import io.mivo.domain.access.ApiUser;
import io.mivo.domain.access.Scope;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An API user in the list.
 *
 * @param name for people
 * @param clientId its client id
 * @param path of its page
 * @param rights scopes and sensors in words
 * @param use its keys and when it was here last
 */
public record MachineLine(String name, String clientId, String path, Rights rights, Use use) {
    /** The line of an API user. */
    public static MachineLine of(Machine machine, Instant now) {
        ApiUser user = machine.user();
        Use use = new Use(
                user.enabled(),
                user.standing().declared(),
                user.credentials().keys().size(),
                machine.lastToken().map(at -> Age.of(at, now)));
        return new MachineLine(user.name(), user.id().text(), MachinePath.of(user.id()), rights(user), use);
    }

    private static Rights rights(ApiUser user) {
        String scopes =
                user.rights().scopes().stream().map(Scope::word).sorted().collect(Collectors.joining(", "));
        return new Rights(
                scopes.isEmpty() ? "none" : scopes, Counts.seen(user.rights().sensors()));
    }

    /** What it may do, in words. */
    public record Rights(String scopes, String sensors) {}

    /**
     * How it stands.
     *
     * @param enabled whether it may act at all
     * @param declared whether a site file names it
     * @param keys how many it has
     * @param lastToken how long ago it got one
     */
    public record Use(boolean enabled, boolean declared, int keys, Optional<Age> lastToken) {}
}
