package io.mivo.app.cli;

import io.mivo.adapter.http.json.Json;
import io.mivo.domain.profile.LibraryProfile;
import io.mivo.domain.profile.ProfileName;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mivo profiles show}: shows one profile. */
@Command(name = "show", description = "Show a profile: its devices, every value with its register, and its sources.")
final class ProfilesShowCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "The name of the profile, for example eastron-sdm630.")
    private String name = "";

    @Mixin
    private OwnProfiles profiles = new OwnProfiles();

    @Option(names = "--json", description = "Print a JSON object.")
    private boolean json;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        ProfileName wanted = wanted();
        LibraryProfile profile = profiles.consult(all -> all.show(wanted));
        if (json) {
            out.println(Json.write(ProfileJson.of(profile)));
        } else {
            ProfileText.of(profile).forEach(out::println);
        }
        out.flush();
    }

    private ProfileName wanted() {
        try {
            return new ProfileName(name);
        } catch (IllegalArgumentException fault) {
            throw new ParameterException(spec.commandLine(), String.valueOf(fault.getMessage()), fault);
        }
    }
}
