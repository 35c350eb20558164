package io.mivo.application.site;

import io.mivo.application.port.driven.KeyReading;
import io.mivo.application.profile.Findings;
import io.mivo.application.profile.PointChecks;
import io.mivo.domain.access.ApiKey;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.access.KeyMaterial;
import io.mivo.domain.bus.Bus;
import io.mivo.domain.bus.Line;
import io.mivo.domain.refusal.RefusedException;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.site.Declared;
import io.mivo.domain.site.Site;
import io.mivo.domain.site.Site.DeclaredApiUser;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Checks what a site means: references, protocols, codes and keys. For one thread and one site. */
final class SiteChecks {
    private final Findings findings = new Findings();
    private final PointChecks points = new PointChecks(findings);
    private final AddressChecks addresses = new AddressChecks(findings);
    private final ChoiceChecks choices;
    private final Known known;
    private final KeyReading keys;
    private final Map<String, ClientId> keyOwners;

    SiteChecks(Known known, KeyReading keys) {
        this.choices = new ChoiceChecks(findings, known);
        this.known = known;
        this.keys = keys;
        this.keyOwners = new HashMap<>(known.keyOwners());
    }

    List<Findings.Finding> check(Site site) {
        site.buses().ifPresent(buses -> distinct(buses, bus -> bus.id().text(), "id"));
        site.sensors().ifPresent(sensors -> distinct(sensors, each -> each.uid().text(), "uid"));
        site.groups().ifPresent(groups -> distinct(groups, each -> each.id().text(), "id"));
        site.apiUsers()
                .ifPresent(users -> distinct(users, each -> each.user().id().text(), "clientId"));
        site.buses().ifPresent(this::checkEndpoints);
        site.sensors().ifPresent(sensors -> sensors.forEach(this::checkSensor));
        site.groups().ifPresent(groups -> groups.forEach(choices::checkGroup));
        site.apiUsers().ifPresent(users -> users.forEach(this::checkApiUser));
        return findings.all();
    }

    private <T> void distinct(List<Declared<T>> entries, Function<T, String> name, String key) {
        Set<String> seen = new HashSet<>();
        for (Declared<T> each : entries) {
            String text = name.apply(each.entry());
            findings.addIf(!seen.add(text), each.path() + "." + key, "'" + text + "' is declared twice");
        }
    }

    /** One endpoint is one line: whoever names it twice speaks and frames alike. */
    private void checkEndpoints(List<Declared<Bus>> buses) {
        Map<String, Line> known = new HashMap<>();
        for (Declared<Bus> each : buses) {
            Line line = each.entry().line();
            Line other = known.getOrDefault(line.endpoint(), line);
            known.put(line.endpoint(), line);
            findings.addIf(
                    other.protocol() != line.protocol(),
                    each.path() + ".transport",
                    line.endpoint() + " speaks " + other.protocol().word() + " already");
            findings.addIf(
                    other.protocol() == line.protocol() && other.isRtu() != line.isRtu(),
                    each.path() + ".transport",
                    line.endpoint() + " carries " + (other.isRtu() ? "RTU frames" : "Modbus TCP") + " already");
        }
    }

    private void checkSensor(Declared<Sensor> declared) {
        Sensor sensor = declared.entry();
        String bus = sensor.connection().bus().text();
        known.bus(sensor.connection().bus())
                .ifPresentOrElse(
                        found -> addresses.check(declared.path(), sensor, found),
                        () -> findings.addIf(
                                !known.isUnreadable(bus), declared.path() + ".bus", "there is no bus '" + bus + "'"));
        points.check(declared.path(), sensor);
        sensor.state()
                .wanted()
                .ifPresent(license -> findings.addIf(
                        known.lacks(license),
                        declared.path() + ".license",
                        "there is no license '" + license + "': import it first"));
    }

    private void checkApiUser(Declared<DeclaredApiUser> declared) {
        choices.check(declared.path(), declared.entry().user().rights().sensors());
        for (KeyMaterial material : declared.entry().keys()) {
            read(declared, material).forEach(key -> checkOwner(declared, material, key));
        }
    }

    private void checkOwner(Declared<DeclaredApiUser> declared, KeyMaterial material, ApiKey key) {
        ClientId user = declared.entry().user().id();
        ClientId owner = keyOwners.getOrDefault(key.thumbprint(), user);
        keyOwners.put(key.thumbprint(), owner);
        findings.addIf(
                !owner.equals(user),
                declared.path() + member(material),
                "this key is that of API user '" + owner + "' already: every API user needs keys of its own");
    }

    /** The keys of an API user; faults are found on the way. */
    List<ApiKey> keysOf(Declared<DeclaredApiUser> declared) {
        return declared.entry().keys().stream()
                .flatMap(material -> read(declared, material).stream())
                .toList();
    }

    private List<ApiKey> read(Declared<DeclaredApiUser> declared, KeyMaterial material) {
        try {
            return keys.read(material);
        } catch (RefusedException refused) {
            findings.add(declared.path() + member(material), refused.detail());
            return List.of();
        }
    }

    private static String member(KeyMaterial material) {
        return material instanceof KeyMaterial.Pem ? ".pem" : ".jwks";
    }
}
