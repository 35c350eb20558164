package io.mivo.app.cli;

import io.mivo.adapter.http.json.Json;
import io.mivo.application.port.driving.ConsultProfiles;
import io.mivo.domain.profile.LibraryProfile;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mivo profiles list}: lists the profiles. */
@Command(
        name = "list",
        description = {"List every profile: its name, for a sensor's 'profile' in the site file, and its devices."})
final class ProfilesListCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private OwnProfiles profiles = new OwnProfiles();

    @Option(names = "--json", description = "Print one JSON object per profile.")
    private boolean json;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        List<LibraryProfile> all = profiles.consult(ConsultProfiles::all);
        all.forEach(each -> out.println(json ? Json.write(ProfileJson.of(each)) : line(each)));
        out.flush();
    }

    private static String line(LibraryProfile profile) {
        return "%-28s %-12s %3d values  %s %s"
                .formatted(
                        profile.name(),
                        profile.model().meterType(),
                        profile.profile().points().size(),
                        profile.model().vendor(),
                        profile.model().model());
    }
}
