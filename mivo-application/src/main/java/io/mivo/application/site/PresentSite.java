package io.mivo.application.site;

import io.mivo.domain.access.ApiKey;
import io.mivo.domain.access.ApiUser;
import io.mivo.domain.access.GroupId;
import io.mivo.domain.access.KeyMaterial;
import io.mivo.domain.access.Rights;
import io.mivo.domain.access.SensorChoice;
import io.mivo.domain.access.SensorGroup;
import io.mivo.domain.bus.Bus;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.site.Declared;
import io.mivo.domain.site.Site;
import io.mivo.domain.site.Site.DeclaredApiUser;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is there, as a site file would declare it. For one thread. */
final class PresentSite {
    private final List<SensorGroup> groups;
    private final Set<SensorUid> sensors;

    private PresentSite(List<SensorGroup> groups, List<Sensor> sensors) {
        this.groups = groups;
        this.sensors = sensors.stream().map(Sensor::uid).collect(Collectors.toSet());
    }

    /** The site of a stock; a section that would be empty is left out. */
    static Site of(SiteService.Stock stock, List<Sensor> byCreation) {
        List<Bus> buses = stock.registry().buses();
        PresentSite present = new PresentSite(stock.groups().groups(), byCreation);
        List<SensorGroup> groups = present.groups.stream().map(present::living).toList();
        List<DeclaredApiUser> users =
                stock.apiUsers().apiUsers().stream().map(present::declared).toList();
        return new Site(
                Optional.of(stock.registry().unit()),
                section("buses", buses),
                section(
                        "sensors",
                        byCreation.stream().map(PresentSite::seatless).toList()),
                new Site.Access(section("groups", groups), section("apiUsers", users)),
                Set.of());
    }

    private static <T> Optional<List<Declared<T>>> section(String name, List<T> entries) {
        return Optional.of(IntStream.range(0, entries.size())
                        .mapToObj(index -> new Declared<>(name + "[" + index + "]", entries.get(index)))
                        .toList())
                .filter(all -> !all.isEmpty());
    }

    private static Sensor seatless(Sensor sensor) {
        return sensor.withSeat(Optional.empty());
    }

    private SensorGroup living(SensorGroup group) {
        return group.with(group.name(), living(group.sensors()));
    }

    private Set<SensorUid> living(Set<SensorUid> chosen) {
        Set<SensorUid> living = new HashSet<>(chosen);
        living.retainAll(sensors);
        return living;
    }

    private DeclaredApiUser declared(ApiUser user) {
        Rights rights = new Rights(user.rights().scopes(), living(user.rights().sensors()));
        return new DeclaredApiUser(
                user.with(user.name(), rights).withKeys(List.of()),
                material(user.credentials().keys()));
    }

    private static List<KeyMaterial> material(List<ApiKey> keys) {
        String jwks = keys.stream().map(PresentSite::jwk).collect(Collectors.joining(",", "{\"keys\":[", "]}"));
        return keys.isEmpty() ? List.of() : List.of(new KeyMaterial.Jwks(jwks));
    }

    /** With its end as the registry of RFC 7517 has it. */
    private static String jwk(ApiKey key) {
        return key.ends()
                .notAfter()
                .map(end -> key.jwk().replaceFirst("}\\s*$", ",\"exp\":" + end.getEpochSecond() + "}"))
                .orElseGet(key::jwk);
    }

    private SensorChoice living(SensorChoice choice) {
        Set<GroupId> known = groups.stream().map(SensorGroup::id).collect(Collectors.toSet());
        Set<GroupId> kept = new HashSet<>(choice.groups());
        kept.retainAll(known);
        return new SensorChoice(choice.only().map(this::living), kept);
    }
}
