package io.mivo.adapter.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.AccessBench;
import io.mivo.domain.audit.Actor;
import io.mivo.domain.audit.AuditAction;
import io.mivo.domain.audit.AuditEvent;
import io.mivo.domain.audit.Origin;
import io.mivo.domain.license.License;
import io.mivo.domain.license.LicenseId;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditAndLicensePagesTest {
    private static final String PASSWORD = "nine purple anvils sing";
    private static final Instant NOON = io.mivo.adapter.http.Samples.NOON;
    private static final Actor ANNA = new Actor(Actor.Kind.PERSON, "anna", new Origin("192.0.2.7"));

    private final AccessBench bench = new AccessBench();
    private final ManagedCore managed = new ManagedCore(bench);
    private final Browser browser = new Browser(bench, managed);

    @BeforeEach
    void logIn() {
        bench.access.choosePassword().chooseForAdmin(PASSWORD);
        browser.logIn("admin", PASSWORD);
    }

    @AfterEach
    void stop() {
        browser.close();
        managed.core.close();
    }

    @Test
    void the_record_is_filtered_and_paged() {
        IntStream.range(0, 60)
                .forEach(each ->
                        managed.trail.append(NOON, AuditEvent.done(ANNA, AuditAction.WRITE, "ahu-" + each + ".", "")));
        managed.trail.append(NOON, AuditEvent.refused(ANNA, AuditAction.KEY_ADD, "billing", "too weak"));

        assertThat(browser.get("/audit").body())
                .contains("too weak")
                .contains("ahu-59.")
                .doesNotContain("ahu-0.")
                .contains("Older entries");
        assertThat(browser.get("/audit?result=REFUSED").body())
                .contains("too weak")
                .doesNotContain("ahu-59.");
        assertThat(browser.get("/audit?text=AHU-7.").body()).contains("ahu-7.").doesNotContain("too weak");
        assertThat(browser.get("/audit?actor=nobody").body()).contains("Nothing that was recorded fits.");
        assertThat(browser.get("/audit?from=2026-11-24").body()).contains("Nothing that was recorded fits.");
        assertThat(browser.get("/audit?from=x&below=y&action=z").statusCode()).isEqualTo(200);
    }

    @Test
    void the_record_goes_into_a_file_without_formulas() {
        managed.trail.append(
                NOON, AuditEvent.done(ANNA, AuditAction.WRITE, "=HYPERLINK(\"http://evil\")", "a, \"b\"\r\nc"));

        HttpResponse<String> file = browser.get("/audit/csv?action=write");

        assertThat(file.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
        assertThat(file.body().split("\r\n"))
                .containsExactly(
                        "number,time,actorKind,actor,origin,action,subject,result,detail",
                        "3,2026-11-23T12:00:00Z,PERSON,anna,192.0.2.7,write,\"'=HYPERLINK(\"\"http://evil\"\")\",DONE,"
                                + "\"a, \"\"b\"\"\\u000d\\u000ac\"");
        assertThat(browser.get("/audit?action=audit.export").body()).contains("Record exported");
    }

    @Test
    void a_license_is_imported_and_shown() {
        License license = license("L-1", Optional.empty(), NOON.plus(Duration.ofDays(10)));

        assertThat(imported(managed.signatures.sign(license, managed.vendor.privateJwk()))
                        .statusCode())
                .isEqualTo(303);

        assertThat(browser.get("/licenses").body())
                .contains("House &lt;12")
                .contains("0 of 2")
                .contains("It ends in 10 days.");
    }

    @Test
    void a_license_that_does_not_count_is_refused_with_the_reason() {
        String good = managed.signatures.sign(
                license("L-1", Optional.empty(), NOON.plusSeconds(60)), managed.vendor.privateJwk());
        String[] parts = good.split("\\.");
        String other = managed.signatures.sign(
                license("L-1", Optional.of("MIVO-2"), NOON.plusSeconds(60)), managed.vendor.privateJwk());
        String ended = managed.signatures.sign(license("L-1", Optional.empty(), NOON), managed.vendor.privateJwk());

        assertThat(imported(other.split("\\.")[0] + "." + other.split("\\.")[1] + "." + parts[2])
                        .body())
                .contains("was altered after a trusted key signed it");
        assertThat(imported(other).body()).contains("is for another unit");
        assertThat(imported(ended).body()).contains("ended at 2026-11-23T12:00:00Z");
        assertThat(imported("nonsense").body()).contains("is not a compact JWS");
        assertThat(browser.get("/licenses").body()).contains("There is no license yet");
        assertThat(browser.get("/audit?action=license.import&result=REFUSED").body())
                .contains("is for another unit");
    }

    private HttpResponse<String> imported(String document) {
        return browser.post("/licenses", Map.of("formToken", browser.token("/licenses"), "document", document));
    }

    private static License license(String id, Optional<String> unit, Instant end) {
        License.Term term = new License.Term(Optional.empty(), Optional.of(end));
        return new License(new LicenseId(id), "House <12>", unit, Optional.of(2), term);
    }
}
