package io.mivo.adapter.http.web;

import io.mivo.adapter.http.route.Form;
import io.mivo.application.port.driving.ManageApiUsers.Traits;
import io.mivo.domain.access.Rights;
import io.mivo.domain.access.Scope;
import io.mivo.domain.refusal.RefusedException;
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

    /** The words of the scopes that are ticked. */
    static List<String> scopes(Form form) {
        return Arrays.stream(Scope.values())
                .map(Scope::word)
                .filter(word -> form.value("scope-" + word).isPresent())
                .toList();
    }

    /**
     * What it means.
     *
     * @throws RefusedException MALFORMED when it does not say which sensors are seen
     */
    static Traits traits(Form form) {
        Set<Scope> scopes = scopes(form).stream()
                .flatMap(word -> Scope.ofWord(word).stream())
                .collect(Collectors.toSet());
        return new Traits(form.value("name").orElse(""), new Rights(scopes, ChoiceForms.choice(form)));
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
