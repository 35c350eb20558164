package io.mivo.app.cli;

import io.mivo.adapter.http.json.Json;
import io.mivo.app.wiring.Installation;
import io.mivo.application.port.driving.GrantLicenses.Held;
import io.mivo.domain.license.License;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mivo license show}: lists the licenses of a data directory. */
@Command(name = "show", description = "List the licenses of a data directory with the seats they have given.")
final class LicenseShowCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "The data directory.")
    private Path data;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public void run() {
        try (Installation installation = ExistingData.open(data)) {
            List<Held> held = installation.core().grantLicenses().licenses();
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(Json.write(document(installation.serial(), held)));
            } else {
                out.println("unit " + installation.serial());
                held.forEach(each -> out.println(line(each)));
            }
        }
    }

    private static Map<String, Object> document(String serial, List<Held> held) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("unit", serial);
        document.put("licenses", held.stream().map(LicenseShowCommand::members).toList());
        return document;
    }

    private static Map<String, @Nullable Object> members(Held held) {
        License license = held.license();
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("id", license.id().text());
        members.put("licensee", license.licensee());
        members.put("unit", license.unit().orElse(null));
        members.put("seats", license.seats().orElse(null));
        members.put("validFrom", license.term().from().map(Json::moment).orElse(null));
        members.put("validUntil", license.term().until().map(Json::moment).orElse(null));
        members.put("seatsTaken", held.seatsTaken());
        return members;
    }

    private static String line(Held held) {
        License license = held.license();
        String seats = license.seats().map(String::valueOf).orElse("any number");
        return license.id() + "  " + license.licensee() + "  " + held.seatsTaken() + " of " + seats + " seats  from "
                + moment(license.term().from(), "always") + " until "
                + moment(license.term().until(), "ever");
    }

    private static String moment(Optional<Instant> moment, String otherwise) {
        return moment.map(Json::moment).orElse(otherwise);
    }
}
