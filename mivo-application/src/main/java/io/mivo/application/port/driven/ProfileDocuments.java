package io.mivo.application.port.driven;

import io.mivo.domain.profile.LibraryProfile;
import io.mivo.domain.site.SiteFault;
import java.util.List;
import java.util.Optional;

/** Reads files with device profiles: their form, not their meaning. Safe for use by many threads. */
public interface ProfileDocuments {
    /** The profile of a text, with every fault of form in it. */
    ProfileDocument read(String text);

    /** A profile file that was read. */
    interface ProfileDocument {
        /** The profile; empty when there is any fault of form. */
        Optional<LibraryProfile> profile();

        /** Every fault of form, by line. */
        List<SiteFault> faults();

        /** The line of a path such as {@code values[3].register}, or of its nearest known ancestor. */
        int lineOf(String path);
    }
}
