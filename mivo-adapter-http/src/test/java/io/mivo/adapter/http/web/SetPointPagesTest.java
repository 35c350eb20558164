package io.mivo.adapter.http.web;

import static io.mivo.application.AccessBench.ANNA;
import static io.mivo.application.AccessBench.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.AccessBench;
import io.mivo.application.TestSite;
import io.mivo.application.port.driven.AuditTrail.Cut;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.access.Caller;
import io.mivo.domain.access.Role;
import io.mivo.domain.access.SensorChoice;
import io.mivo.domain.access.User;
import io.mivo.domain.access.UserName;
import io.mivo.domain.audit.AuditAction;
import io.mivo.domain.audit.AuditFilter;
import io.mivo.domain.license.License;
import io.mivo.domain.license.LicenseId;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.Register;
import io.mivo.domain.profile.RegisterOrder;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterTable;
import io.mivo.domain.profile.RegisterType;
import io.mivo.domain.profile.WriteFunction;
import io.mivo.domain.profile.WriteRule;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.reading.Octets;
import io.mivo.domain.reading.RawAnswer;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorState;
import io.mivo.domain.site.Site;
import io.mivo.domain.value.ValueCode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SetPointPagesTest {
    private static final Pattern CONFIRMATION = Pattern.compile("name=\"confirmation\" value=\"([^\"]+)\"");
    private static final String SENSOR = "/sensors/ahu-1";

    private final AccessBench bench = new AccessBench();
    private final ManagedCore managed = new ManagedCore(bench);
    private final Browser browser = new Browser(bench, managed);

    @BeforeEach
    void logIn() {
        Site site = Site.of(TestSite.buses(), List.of(TestSite.heat(), TestSite.ahu()));
        apply(site);
        License license = new License(
                new LicenseId("L-1"), "House 12", Optional.empty(), Optional.empty(), License.Term.FOR_EVER);
        String signed = managed.signatures.sign(license, managed.vendor.privateJwk());
        managed.core.grantLicenses().importLicense(Caller.LOCAL, signed);
        becomes(Role.OPERATOR, SensorChoice.ALL);
        browser.logIn("anna", PASSWORD);
    }

    @AfterEach
    void stop() {
        browser.close();
        managed.core.close();
    }

    private void becomes(Role role, SensorChoice sensors) {
        bench.users.change(ANNA, user -> user.withRole(role).withSensors(sensors));
    }

    @Test
    void show_operators_what_may_be_set_within_which_range() {
        assertThat(browser.get(SENSOR).body())
                .contains("Heating setpoint")
                .contains("Allowed: 5 °C to 35 °C, in steps of 0.5 °C")
                .contains("min=\"5\" max=\"35\" step=\"0.5\"")
                .contains("not known");
        assertThat(browser.get("/sensors/heat-1").body()).doesNotContain("Set values");
    }

    @Test
    void show_people_who_only_read_no_form_and_refuse_what_they_send() {
        becomes(Role.USER, SensorChoice.ALL);

        HttpResponse<String> page = browser.get(SENSOR);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("Set values").doesNotContain("/set\"");
        assertThat(ask("21.5").statusCode()).isEqualTo(403);
        assertThat(browser.submit(SENSOR + "/set/now", Map.of("confirmation", "x"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(written()).isEmpty();
    }

    @Test
    void are_not_there_for_an_operator_of_other_sensors() {
        becomes(Role.OPERATOR, SensorChoice.only(Set.of(TestSite.HEAT_1)));

        assertThat(browser.get(SENSOR).statusCode()).isEqualTo(404);
        assertThat(ask("21.5").statusCode()).isEqualTo(404);
        assertThat(written()).isEmpty();
    }

    @Test
    void offer_on_and_off_for_a_switch_that_was_never_read() {
        apply(Site.of(TestSite.buses(), List.of(TestSite.heat(), fan())));

        assertThat(browser.get(SENSOR).body())
                .contains("not known", "<option value=\"1\">on</option><option value=\"0\">off</option>")
                .doesNotContain("type=\"number\"");
        assertThat(browser.submit(SENSOR + "/set", Map.of("code", "X_Fan", "value", "1"))
                        .body())
                .contains("<strong>on</strong>", "Write on");
    }

    /** The air handling unit with nothing but a coil for its fan. */
    private static Sensor fan() {
        WriteRule rule =
                new WriteRule(Optional.empty(), Optional.empty(), Optional.empty(), true, WriteFunction.BY_WIDTH);
        Register coil = new Register(
                new RegisterSpan(RegisterTable.COIL, 3, 1),
                RegisterType.BOOL,
                RegisterOrder.ABCD,
                Register.Scaling.NONE,
                Register.Reading.PLAIN);
        Point point = new Point.InRegister(new ValueCode("X_Fan"), Unit.ONE, coil, Optional.of(rule));
        SensorState state = new SensorState(true, Optional.empty(), Optional.empty(), Optional.empty());
        return TestSite.sensor(TestSite.AHU_1, "power", TestSite.UNIT, new DeviceProfile(List.of(point)), state);
    }

    private void apply(Site site) {
        assertThat(managed.core.applySite().apply(site, false).faults()).isEmpty();
    }

    @Test
    void write_once_after_the_confirmation_and_record_the_person() {
        answering(new VisitOutcome.ReadBack(Octets.ofHex("00d7"), true));

        HttpResponse<String> asked = ask("21.5");
        assertThat(asked.body())
                .contains("<span>20.0 °C</span>")
                .contains("<strong>21.5 °C</strong>")
                .contains("Write 21.5 °C");
        assertThat(written()).isEmpty();

        String confirmation = confirmationIn(asked);
        HttpResponse<String> done = browser.submit(SENSOR + "/set/now", Map.of("confirmation", confirmation));
        HttpResponse<String> again = browser.submit(SENSOR + "/set/now", Map.of("confirmation", confirmation));

        assertThat(done.body())
                .contains("id=\"result\">WRITTEN<")
                .contains("The device was read back and holds the value.")
                .contains("id=\"held\">21.5 °C<");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("Nothing was sent now");
        assertThat(written()).containsExactly("00d7");
        assertThat(recorded()).containsExactly("anna DONE 21.5 WRITTEN, reads 21.5", "anna BEGUN 21.5");
    }

    @Test
    void say_in_words_when_the_device_holds_something_else_or_does_not_tell() {
        answering(new VisitOutcome.ReadBack(Octets.ofHex("00c8"), false));
        assertThat(confirmed("21.5")).contains("id=\"result\">MISMATCH<").contains("id=\"held\">20.0 °C<");

        answering(new VisitOutcome.Silent("no answer within 1 s"));
        assertThat(confirmed("22")).contains("id=\"result\">NO_ANSWER<").contains("It surely did not take the value.");
    }

    @Test
    void refuse_before_any_confirmation_what_cannot_be_written() {
        Map<String, String> refused = Map.of(
                "40", "40 lies above the maximum of 35",
                "21.3", "21.3 is not a whole number of steps of 0.5",
                "21,5", "Write a number such as 21.5",
                "1e1", "Write a number such as 21.5");

        refused.forEach((typed, why) -> {
            HttpResponse<String> answer = ask(typed);
            assertThat(answer.statusCode()).as(typed).isEqualTo(422);
            assertThat(answer.body()).contains(why).contains("value=\"" + typed + "\"");
        });
        assertThat(browser.submit(SENSOR + "/set", Map.of("code", "RoomSensorTemperature", "value", "20"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(written()).isEmpty();
        assertThat(recorded()).isEmpty();
    }

    @Test
    void take_no_confirmation_of_somebody_else_or_of_another_sensor() {
        answering(new VisitOutcome.ReadBack(Octets.ofHex("00d7"), true));
        String annas = confirmationIn(ask("21.5"));
        String hash = bench.users.user(ANNA).flatMap(User::passwordHash).orElseThrow();
        bench.users.add(User.newcomer(new UserName("bert"), Role.OPERATOR).withPasswordHash(hash));

        assertThat(browser.submit("/sensors/heat-1/set/now", Map.of("confirmation", annas))
                        .statusCode())
                .isEqualTo(409);
        try (Browser berts = new Browser(bench, managed)) {
            berts.logIn("bert", PASSWORD);
            Map<String, String> form = Map.of("confirmation", annas, "formToken", berts.token("/account"));
            assertThat(berts.post(SENSOR + "/set/now", form).statusCode()).isEqualTo(409);
        }
        assertThat(browser.post(SENSOR + "/set/now", Map.of("confirmation", annas, "formToken", "x"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(written()).isEmpty();
    }

    /** A device that holds 20 degrees, and answers a write so. */
    private void answering(VisitOutcome outcome) {
        RawAnswer.Block block = new RawAnswer.Block(TestSite.SETPOINT, Octets.ofHex("00c8"));
        VisitOutcome held = new VisitOutcome.Answered(new RawAnswer.Registers(List.of(block), List.of()));
        managed.devices.with(TestSite.UNIT, visit -> visit instanceof Visit.WriteRegister ? outcome : held);
    }

    private HttpResponse<String> ask(String value) {
        return browser.submit(SENSOR + "/set", Map.of("code", "HeatingSetpoint", "value", value));
    }

    private String confirmed(String value) {
        return browser.submit(SENSOR + "/set/now", Map.of("confirmation", confirmationIn(ask(value))))
                .body();
    }

    private static String confirmationIn(HttpResponse<String> answer) {
        Matcher matcher = CONFIRMATION.matcher(answer.body());
        assertThat(matcher.find()).as(answer.body()).isTrue();
        return matcher.group(1);
    }

    private List<String> written() {
        return managed.devices.seen().stream()
                .map(each -> each.visit())
                .filter(Visit.WriteRegister.class::isInstance)
                .map(visit -> ((Visit.WriteRegister) visit).write().hex())
                .toList();
    }

    private List<String> recorded() {
        return managed.trail.page(AuditFilter.ALL, Cut.newest(20)).entries().stream()
                .map(each -> each.event())
                .filter(event -> event.action() == AuditAction.WRITE)
                .map(event -> event.actor().name() + " " + event.outcome().result() + " "
                        + event.outcome().detail())
                .toList();
    }
}
