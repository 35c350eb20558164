package io.mivo.adapter.http.jose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mivo.domain.license.License;
import io.mivo.domain.license.License.Term;
import io.mivo.domain.license.LicenseId;
import io.mivo.domain.refusal.Fault;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A license as JSON: six members, all of them always there, null where there is nothing. */
final class LicenseJson {
    private static final List<String> MEMBERS = List.of("id", "licensee", "unit", "seats", "validFrom", "validUntil");
    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final ObjectNode json;
    private final List<Fault> faults = new ArrayList<>();

    private LicenseJson(ObjectNode json) {
        this.json = json;
    }

    static ObjectNode of(License license) {
        ObjectNode json = StrictJson.fresh().put("id", license.id().text()).put("licensee", license.licensee());
        license.unit().ifPresentOrElse(unit -> json.put("unit", unit), () -> json.putNull("unit"));
        license.seats().ifPresentOrElse(seats -> json.put("seats", seats), () -> json.putNull("seats"));
        put(json, "validFrom", license.term().from());
        put(json, "validUntil", license.term().until());
        return json;
    }

    /** The license that the members make; every fault is told at once. */
    static License license(ObjectNode json) {
        LicenseJson reading = new LicenseJson(json);
        reading.requireMembers();
        Optional<LicenseId> id = reading.text("id").flatMap(reading::id);
        Optional<String> licensee = reading.text("licensee");
        Optional<String> unit = reading.unlessNull("unit", reading::text);
        Optional<Integer> seats = reading.unlessNull("seats", reading::seats);
        Term term = reading.term();
        reading.requireNoFaults();
        return new License(id.orElseThrow(), licensee.orElseThrow(), unit, seats, term);
    }

    private static void put(ObjectNode json, String name, Optional<Instant> moment) {
        moment.ifPresentOrElse(at -> json.put(name, MILLISECONDS.format(at)), () -> json.putNull(name));
    }

    private void requireMembers() {
        MEMBERS.stream().filter(name -> !json.has(name)).forEach(name -> fault(name, "is missing"));
        for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!MEMBERS.contains(name)) {
                fault(Printable.text(name), "is no member of a license");
            }
        }
        requireNoFaults();
    }

    private <T> Optional<T> unlessNull(String name, Function<String, Optional<T>> reading) {
        return json.path(name).isNull() ? Optional.empty() : reading.apply(name);
    }

    private Optional<String> text(String name) {
        JsonNode member = json.path(name);
        boolean isText = member.isTextual() && !member.asText().isBlank();
        return isText ? Optional.of(member.asText()) : fault(name, "must be a text");
    }

    private Optional<LicenseId> id(String text) {
        try {
            return Optional.of(new LicenseId(text));
        } catch (IllegalArgumentException other) {
            return fault("id", "must be 1 to 128 visible characters");
        }
    }

    private Optional<Integer> seats(String name) {
        JsonNode member = json.path(name);
        boolean counts = member.isIntegralNumber() && member.canConvertToInt() && member.intValue() >= 1;
        return counts ? Optional.of(member.intValue()) : fault(name, "must be a whole number, at least 1, or null");
    }

    private Term term() {
        return new Term(unlessNull("validFrom", this::moment), unlessNull("validUntil", this::moment));
    }

    private Optional<Instant> moment(String name) {
        try {
            return Optional.of(Instant.parse(json.path(name).asText()));
        } catch (DateTimeException other) {
            return fault(name, "must be a time such as 2026-11-23T12:00:00.000Z, or null");
        }
    }

    private <T> Optional<T> fault(String name, String detail) {
        faults.add(new Fault("/" + name, name + " " + detail));
        return Optional.empty();
    }

    private void requireNoFaults() {
        if (!faults.isEmpty()) {
            String all = faults.stream().map(Fault::detail).collect(Collectors.joining("; "));
            throw new RefusedException(Reason.MALFORMED, "not a license: " + all, faults);
        }
    }
}
