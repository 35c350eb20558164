package io.mivo.app;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that stands in the manifest of the started jar. */
final class ManifestVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Mivo.class.getPackage().getImplementationVersion())
                .orElse("development");
        return new String[] {"mivo " + version};
    }
}
