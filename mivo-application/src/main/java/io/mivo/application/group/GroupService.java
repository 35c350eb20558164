package io.mivo.application.group;

import io.mivo.application.audit.Attempt;
import io.mivo.application.audit.AuditLog;
import io.mivo.application.port.driven.ApiUserRegistry;
import io.mivo.application.port.driven.SensorGroups;
import io.mivo.application.port.driven.SensorRegistry;
import io.mivo.application.port.driven.SiteChanges;
import io.mivo.application.port.driven.UserAccounts;
import io.mivo.application.port.driving.ManageGroups;
import io.mivo.domain.access.ApiUser;
import io.mivo.domain.access.Caller;
import io.mivo.domain.access.GroupId;
import io.mivo.domain.access.Rights;
import io.mivo.domain.access.SensorGroup;
import io.mivo.domain.access.User;
import io.mivo.domain.audit.AuditAction;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.site.SiteChange;
import java.util.List;
import java.util.Set;

/** Manages sensor groups: each change is read, judged, made and recorded in one. Safe for use by many threads. */
public final class GroupService implements ManageGroups {
    private static final int LONGEST_NAME = 100;

    private final Stock stock;
    private final Dependents dependents;
    private final AuditLog audit;

    /** Where groups are kept, and whatever they tie together. */
    public record Stock(
            SensorGroups groups,
            SensorRegistry sensors,
            ApiUserRegistry apiUsers,
            UserAccounts users,
            SiteChanges changes) {}

    /** Manages these. */
    public GroupService(Stock stock, AuditLog audit) {
        this.stock = stock;
        this.dependents = new Dependents(stock.apiUsers(), stock.users());
        this.audit = audit;
    }

    @Override
    public List<Group> groups() {
        return stock.groups().groups().stream().map(this::told).toList();
    }

    @Override
    public Group group(GroupId id) {
        return told(known(id));
    }

    private Group told(SensorGroup group) {
        return new Group(group, dependents.machines(group.id()), dependents.people(group.id()));
    }

    private SensorGroup known(GroupId id) {
        return stock.groups()
                .group(id)
                .orElseThrow(() -> new RefusedException(Reason.UNKNOWN_GROUP, "there is no sensor group " + id));
    }

    @Override
    public void create(Caller by, GroupId id, Traits traits) {
        audit.change(attempt(by, AuditAction.GROUP_CREATE, id), () -> created(id, traits), GroupService::telling);
    }

    private SensorGroup created(GroupId id, Traits traits) {
        if (stock.groups().group(id).isPresent()) {
            throw RefusedException.malformed("/id", "there is a sensor group " + id + " already; choose another id");
        }
        return kept(new SensorGroup(id, name(traits), sensors(traits)));
    }

    @Override
    public void change(Caller by, GroupId id, Traits traits) {
        audit.change(
                attempt(by, AuditAction.GROUP_CHANGE, id),
                () -> kept(known(id).with(name(traits), sensors(traits))),
                GroupService::telling);
    }

    private static String name(Traits traits) {
        String name = traits.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw RefusedException.malformed("/name", "a name has 1 to " + LONGEST_NAME + " characters");
        }
        return name;
    }

    private Set<SensorUid> sensors(Traits traits) {
        for (SensorUid uid : traits.sensors()) {
            if (stock.sensors().sensor(uid).isEmpty()) {
                throw RefusedException.malformed("/sensors", "there is no sensor " + uid);
            }
        }
        return traits.sensors();
    }

    private SensorGroup kept(SensorGroup group) {
        stock.changes().apply(SiteChange.ofGroups(List.of(group), List.of(), Set.of()));
        return group;
    }

    @Override
    public void delete(Caller by, GroupId id) {
        audit.change(attempt(by, AuditAction.GROUP_DELETE, id), () -> deleted(id), GroupService::losers);
    }

    private Group deleted(GroupId id) {
        Group group = group(id);
        List<ApiUser> narrowed = group.machines().stream()
                .flatMap(client -> stock.apiUsers().apiUser(client).stream())
                .map(user -> user.with(user.name(), without(user.rights(), id)))
                .toList();
        stock.changes().apply(SiteChange.ofGroups(List.of(), narrowed, Set.of(id)));
        group.people().forEach(name -> stock.users().change(name, user -> without(user, id)));
        return group;
    }

    private static Rights without(Rights rights, GroupId id) {
        return new Rights(rights.scopes(), rights.sensors().without(id));
    }

    private static User without(User user, GroupId id) {
        return user.withSensors(user.sensors().without(id));
    }

    private static String telling(SensorGroup group) {
        String sensors = ChoiceWords.listed(group.sensors());
        return "name " + group.name() + "; sensors " + (sensors.isEmpty() ? "none" : sensors);
    }

    private static String losers(Group group) {
        String machines = group.machines().isEmpty() ? "" : "API users " + ChoiceWords.listed(group.machines());
        String people = group.people().isEmpty() ? "" : "users " + ChoiceWords.listed(group.people());
        String between = machines.isEmpty() || people.isEmpty() ? "" : "; ";
        return machines.isEmpty() && people.isEmpty() ? "" : "taken from " + machines + between + people;
    }

    private static Attempt attempt(Caller by, AuditAction action, GroupId id) {
        return new Attempt(by.actor(), action, id.text());
    }
}
