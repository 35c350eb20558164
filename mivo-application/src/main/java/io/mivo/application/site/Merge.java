package io.mivo.application.site;

import io.mivo.application.group.Dependents;
import io.mivo.application.licensing.Seats;
import io.mivo.application.profile.Findings;
import io.mivo.domain.access.ApiKey;
import io.mivo.domain.access.ApiUser;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.access.GroupId;
import io.mivo.domain.access.SensorGroup;
import io.mivo.domain.bus.Bus;
import io.mivo.domain.bus.BusId;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.site.Declared;
import io.mivo.domain.site.Site;
import io.mivo.domain.site.Site.DeclaredApiUser;
import io.mivo.domain.site.SiteChange;
import io.mivo.domain.site.SiteChange.Removals;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a site that is without fault changes in what is there. */
final class Merge {
    private final Site site;
    private final SiteService.Stock stock;
    private final Removals removals;

    Merge(Site site, SiteService.Stock stock, boolean prune) {
        this.site = site;
        this.stock = stock;
        this.removals = prune ? pruned() : Removals.NONE;
    }

    /** Buses that would go while sensors stay on them, and groups while rights rest on them. */
    List<Findings.Finding> faults() {
        Findings findings = new Findings();
        for (Sensor sensor : remaining().values()) {
            BusId bus = sensor.connection().bus();
            findings.addIf(
                    removals.buses().contains(bus),
                    "buses",
                    "bus '" + bus + "' cannot go while sensor '" + sensor.uid() + "' is on it");
        }
        removals.groups().stream().sorted().forEach(group -> keepNeeded(group, findings));
        return findings.all();
    }

    /** What the site says of API users is checked where they are declared. */
    private void keepNeeded(GroupId group, Findings findings) {
        Dependents dependents = new Dependents(stock.apiUsers(), stock.users());
        Set<ClientId> declared =
                names(site.apiUsers().orElse(List.of()), each -> each.user().id());
        dependents.machines(group).stream()
                .filter(id -> !declared.contains(id) && !removals.apiUsers().contains(id))
                .forEach(id -> findings.add("groups", goesNot(group, "API user '" + id + "'")));
        dependents.people(group).forEach(name -> findings.add("groups", goesNot(group, "user '" + name + "'")));
    }

    private static String goesNot(GroupId group, String whose) {
        return "sensor group '" + group + "' cannot go while the rights of " + whose + " rest on it";
    }

    /** The change, with the seats dealt as they are to be afterwards. */
    SiteChange change(Seats seats, SiteChecks checks) {
        Set<SensorUid> declared =
                entries(site.sensors()).stream().map(Sensor::uid).collect(Collectors.toSet());
        List<Sensor> dealt = seats.dealt(List.copyOf(remaining().values()));
        List<Sensor> changed =
                dealt.stream().filter(each -> declared.contains(each.uid())).toList();
        List<SensorGroup> groups =
                entries(site.groups()).stream().map(SensorGroup::asDeclared).toList();
        SiteChange.Access access = new SiteChange.Access(groups, apiUsers(checks));
        return new SiteChange(site.unit(), entries(site.buses()), changed, access, removals);
    }

    /** The sensors as they will be, in the order of creation, new ones last, with the seats they hold now. */
    private Map<SensorUid, Sensor> remaining() {
        Map<SensorUid, Sensor> sensors = new LinkedHashMap<>();
        for (SensorUid uid : stock.registry().sensorsByCreation()) {
            stock.registry().sensor(uid).ifPresent(sensor -> sensors.put(uid, sensor));
        }
        sensors.keySet().removeAll(removals.sensors());
        for (Sensor declared : entries(site.sensors())) {
            sensors.merge(
                    declared.uid(),
                    declared,
                    (old, now) -> now.withSeat(old.state().seat()));
        }
        return sensors;
    }

    private List<ApiUser> apiUsers(SiteChecks checks) {
        return site.apiUsers().orElse(List.of()).stream()
                .map(each -> withKeys(each, checks))
                .map(this::withCertificateEnds)
                .toList();
    }

    /** The end of a certificate that a key once came in, which a key by itself does not tell, is still shown. */
    private ApiUser withCertificateEnds(ApiUser user) {
        List<ApiKey> known = stock.apiUsers()
                .apiUser(user.id())
                .map(there -> there.credentials().keys())
                .orElse(List.of());
        return user.withKeys(
                user.credentials().keys().stream().map(key -> key.like(known)).toList());
    }

    private static ApiUser withKeys(Declared<DeclaredApiUser> declared, SiteChecks checks) {
        ApiUser user = declared.entry().user();
        ApiUser.Credentials bare = user.credentials();
        ApiUser.Credentials full =
                new ApiUser.Credentials(checks.keysOf(declared), bare.legacyAudience(), bare.legacyRs256());
        return new ApiUser(user.id(), user.name(), user.rights(), full, user.enabled()).asDeclared();
    }

    private Removals pruned() {
        Set<BusId> buses = missing(
                site.buses().map(list -> names(list, Bus::id)),
                stock.registry().buses().stream().map(Bus::id).toList());
        Set<SensorUid> sensors = missing(
                site.sensors().map(list -> names(list, Sensor::uid)),
                stock.registry().sensors().stream().map(Sensor::uid).toList());
        Set<ClientId> users = missing(
                site.apiUsers().map(list -> names(list, each -> each.user().id())),
                stock.apiUsers().apiUsers().stream().map(ApiUser::id).toList());
        Set<GroupId> groups = missing(
                site.groups().map(list -> names(list, SensorGroup::id)),
                stock.groups().groups().stream().map(SensorGroup::id).toList());
        return new Removals(buses, sensors, groups, users);
    }

    private static <T, N> Set<N> names(List<Declared<T>> entries, Function<T, N> name) {
        return entries.stream().map(Declared::entry).map(name).collect(Collectors.toSet());
    }

    /** What is there but not named by a section that is present. */
    private static <N> Set<N> missing(Optional<Set<N>> named, List<N> there) {
        Set<N> missing = new HashSet<>(there);
        named.ifPresent(missing::removeAll);
        return named.isPresent() ? missing : Set.of();
    }

    private static <T> List<T> entries(Optional<List<Declared<T>>> section) {
        return section.orElse(List.of()).stream().map(Declared::entry).toList();
    }
}
