package io.mivo.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.app.config.SettingsFile;
import io.mivo.app.wiring.Installation;
import io.mivo.application.port.driven.AuditTrail.Cut;
import io.mivo.application.port.driving.ChoosePassword;
import io.mivo.domain.access.UserName;
import io.mivo.domain.access.WebClient;
import io.mivo.domain.audit.Actor;
import io.mivo.domain.audit.AuditAction;
import io.mivo.domain.audit.AuditEntry;
import io.mivo.domain.audit.AuditEvent;
import io.mivo.domain.audit.AuditFilter;
import io.mivo.domain.audit.Origin;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserCommandsTest {
    private static final WebClient HERE = new WebClient("192.0.2.1", "Firefox on Linux");
    private static final String OLD = "nine purple anvils sing";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory;

    @Test
    void a_reset_takes_effect_at_once_where_the_data_are_held_open() {
        try (Installation server =
                Installation.open(directory, SettingsFile.in(directory).terms())) {
            var access = server.access(() -> "");
            access.choosePassword().chooseForAdmin(OLD);
            String session = access.logIn().logIn("admin", OLD, HERE).orElseThrow();

            assertThat(execute("user", "reset-password", "admin", "--data", directory.toString()))
                    .isZero();

            String link = out.toString().strip();
            assertThat(link).matches("http://127\\.0\\.0\\.1:8080/setup#[A-Za-z0-9_-]{43}");
            assertThat(access.logIn().user(session)).isEmpty();
            assertThat(access.logIn().logIn("admin", OLD, HERE)).isEmpty();
            ChoosePassword choosePassword = access.choosePassword();
            assertThat(choosePassword.choose(
                            link.substring(link.indexOf('#') + 1), "another long sentence", Origin.WITHIN))
                    .isEqualTo(UserName.ADMIN);
        }
    }

    @Test
    void what_is_done_on_the_command_line_is_recorded_as_done_by_its_account() {
        Installation.open(directory, SettingsFile.in(directory).terms()).close();

        execute("user", "reset-password", "admin", "--data", directory.toString());
        execute("rotate-keys", "--data", directory.toString());

        try (Installation kept =
                Installation.open(directory, SettingsFile.in(directory).terms())) {
            Actor account = Actor.onCommandLine(System.getProperty("user.name"));
            assertThat(kept.core()
                            .readAudit()
                            .page(AuditFilter.ALL, Cut.newest(20))
                            .entries())
                    .extracting(AuditEntry::event)
                    .filteredOn(event -> event.actor().equals(account))
                    .extracting(AuditEvent::action)
                    .contains(AuditAction.PASSWORD_RESET, AuditAction.SIGNING_KEY_CHANGE);
        }
    }

    @Test
    void the_link_begins_as_the_settings_say() throws IOException {
        Installation.open(directory, SettingsFile.in(directory).terms()).close();
        Files.writeString(directory.resolve("mivo.yaml"), "publicUrl: https://mivo.example\n");

        execute("user", "reset-password", "admin", "--data", directory.toString());

        assertThat(out.toString()).startsWith("https://mivo.example/setup#");
    }

    @Test
    void a_user_who_is_not_there_is_named() {
        Installation.open(directory, SettingsFile.in(directory).terms()).close();

        assertThat(execute("user", "reset-password", "nobody", "--data", directory.toString()))
                .isEqualTo(1);

        assertThat(err.toString()).isEqualTo("mivo: there is no user nobody\n");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void users_are_listed() {
        Installation.open(directory, SettingsFile.in(directory).terms()).close();

        execute("user", "list", "--data", directory.toString());

        assertThat(out.toString()).isEqualTo("admin  administrator  never logged in\n");
    }

    private int execute(String... arguments) {
        return Mivo.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
