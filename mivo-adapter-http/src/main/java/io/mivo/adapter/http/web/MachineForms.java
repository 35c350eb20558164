package io.mivo.adapter.http.web;

import io.mivo.adapter.http.route.Form;
import io.mivo.adapter.http.web.view.MachineEntry;
import io.mivo.application.port.driving.ManageApiUsers.Traits;
import io.mivo.domain.access.Rights;
import io.mivo.domain.access.Scope;
import io.mivo.domain.access.SensorChoice;
import io.mivo.domain.refusal.RefusedException;
import io.mivo.domain.sensor.SensorUid;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the forms of API users say. */
final class MachineForms {
    private MachineForms() {}

    /** As it was typed. */
    static MachineEntry entry(Form form) {
        List<String> scopes = Arrays.stream(Scope.values())
                .map(Scope::word)
                .filter(word -> form.value("scope-" + word).isPresent())
                .toList();
        return new MachineEntry(
                form.value("clientId").orElse("").strip(),
                form.value("name").orElse(""),
                scopes,
                !form.value("choice").orElse("all").equals("only"),
                form.value("sensors").orElse(""));
    }

    /**
     * What it means.
     *
     * @throws RefusedException MALFORMED when a word is no uid
     */
    static Traits traits(MachineEntry entry) {
        Set<Scope> scopes = entry.scopes().stream()
                .flatMap(word -> Scope.ofWord(word).stream())
                .collect(Collectors.toSet());
        SensorChoice sensors = entry.all() ? SensorChoice.ALL : SensorChoice.only(uids(entry.sensors()));
        return new Traits(entry.name(), new Rights(scopes, sensors));
    }

    private static Set<SensorUid> uids(String text) {
        return Arrays.stream(text.strip().split("[\\s,]+", -1))
                .filter(word -> !word.isEmpty())
                .map(MachineForms::uid)
                .collect(Collectors.toSet());
    }

    private static SensorUid uid(String word) {
        try {
            return new SensorUid(word);
        } catch (IllegalArgumentException noUid) {
            throw RefusedException.malformed("/sensors", "'" + word + "' is no uid of a sensor");
        }
    }

    /** The end of a day, which a key is good for. */
    static Optional<Instant> notAfter(Form form) {
        try {
            return form.value("notAfter")
                    .map(LocalDate::parse)
                    .map(day -> day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeParseException noDay) {
            throw RefusedException.malformed("/notAfter", "a key ends on a day such as 2027-12-31");
        }
    }
}
