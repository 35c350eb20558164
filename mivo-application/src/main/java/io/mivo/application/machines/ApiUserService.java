package io.mivo.application.machines;

import io.mivo.application.audit.Attempt;
import io.mivo.application.audit.AuditLog;
import io.mivo.application.port.driven.ApiUserRegistry;
import io.mivo.application.port.driven.KeyUses;
import io.mivo.application.port.driven.SiteChanges;
import io.mivo.application.port.driving.ManageApiUsers;
import io.mivo.domain.access.ApiKey;
import io.mivo.domain.access.ApiUser;
import io.mivo.domain.access.Caller;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.audit.AuditAction;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import io.mivo.domain.site.SiteChange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Manages API users: each change is read, judged, made and recorded in one. Safe for use by many threads. */
public final class ApiUserService implements ManageApiUsers {
    private final ApiUserRegistry registry;
    private final SiteChanges changes;
    private final KeyUses uses;
    private final MachineRules rules;
    private final AuditLog audit;

    /** Where API users are kept, and the uses of their keys. */
    public record Stock(ApiUserRegistry registry, SiteChanges changes, KeyUses uses) {}

    /** Manages these. */
    public ApiUserService(Stock stock, MachineRules rules, AuditLog audit) {
        this.registry = stock.registry();
        this.changes = stock.changes();
        this.uses = stock.uses();
        this.rules = rules;
        this.audit = audit;
    }

    @Override
    public List<Machine> machines() {
        return registry.apiUsers().stream().map(this::machine).toList();
    }

    @Override
    public Machine machine(ClientId id) {
        return machine(user(id));
    }

    private Machine machine(ApiUser user) {
        return new Machine(user, uses.lastUses(user.id()));
    }

    private ApiUser user(ClientId id) {
        return registry.apiUser(id).orElseThrow(() -> unknown("there is no API user " + id));
    }

    private static RefusedException unknown(String detail) {
        return new RefusedException(Reason.UNKNOWN_USER, detail);
    }

    @Override
    public ApiUser create(Caller by, Optional<String> wanted, Traits traits) {
        Attempt attempt = new Attempt(by.actor(), AuditAction.API_USER_CREATE, wanted.orElse("(new)"));
        return audit.changes(
                attempt,
                () -> created(wanted, traits),
                user -> List.of(new Attempt(
                                by.actor(),
                                AuditAction.API_USER_CREATE,
                                user.id().text())
                        .done(Telling.of(user))));
    }

    private ApiUser created(Optional<String> wanted, Traits traits) {
        ClientId id = wanted.map(rules::free).orElseGet(rules::fresh);
        rules.require(traits);
        ApiUser user = new ApiUser(
                id, traits.name().strip(), traits.rights(), new ApiUser.Credentials(List.of(), false, false), true);
        keep(user);
        return user;
    }

    @Override
    public void change(Caller by, ClientId id, Traits traits) {
        audit.change(
                new Attempt(by.actor(), AuditAction.API_USER_CHANGE, id.text()),
                () -> {
                    rules.require(traits);
                    return replaced(id, user -> user.with(traits.name().strip(), traits.rights()));
                },
                Telling::of);
    }

    @Override
    public void enable(Caller by, ClientId id, boolean enabled) {
        audit.change(
                new Attempt(by.actor(), AuditAction.API_USER_CHANGE, id.text()),
                () -> replaced(id, user -> user.withEnabled(enabled)),
                user -> enabled ? "enabled" : "disabled");
    }

    @Override
    public void delete(Caller by, ClientId id) {
        audit.change(new Attempt(by.actor(), AuditAction.API_USER_DELETE, id.text()), "", () -> deleted(id));
    }

    private void deleted(ClientId id) {
        user(id);
        SiteChange.Removals removals = new SiteChange.Removals(Set.of(), Set.of(), Set.of(id));
        changes.apply(new SiteChange(Optional.empty(), List.of(), List.of(), List.of(), removals));
        uses.forget(id);
    }

    @Override
    public List<ApiKey> addKeys(Caller by, ClientId id, String material, Optional<Instant> notAfter) {
        return audit.change(
                new Attempt(by.actor(), AuditAction.KEY_ADD, id.text()),
                () -> added(id, rules.keys(id, material, notAfter)),
                keys -> keys.stream().map(ApiKey::thumbprint).collect(Collectors.joining(", ")));
    }

    private List<ApiKey> added(ClientId id, List<ApiKey> more) {
        replaced(id, user -> user.withKeys(rules.together(user, more)));
        return more;
    }

    @Override
    public void removeKey(Caller by, ClientId id, String thumbprint) {
        audit.change(
                new Attempt(by.actor(), AuditAction.KEY_REMOVE, id.text()),
                () -> replaced(id, user -> without(user, thumbprint)),
                user -> thumbprint);
    }

    private static ApiUser without(ApiUser user, String thumbprint) {
        List<ApiKey> rest = user.credentials().keys().stream()
                .filter(key -> !key.thumbprint().equals(thumbprint))
                .toList();
        if (rest.size() == user.credentials().keys().size()) {
            throw unknown("API user " + user.id() + " has no such key");
        }
        return user.withKeys(rest);
    }

    private ApiUser replaced(ClientId id, UnaryOperator<ApiUser> change) {
        ApiUser changed = change.apply(user(id));
        keep(changed);
        return changed;
    }

    private void keep(ApiUser user) {
        changes.apply(new SiteChange(Optional.empty(), List.of(), List.of(), List.of(user), SiteChange.Removals.NONE));
    }
}
