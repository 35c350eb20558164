package io.mivo.application.port.driven;

import io.mivo.domain.site.Site;
import io.mivo.domain.site.SiteFault;
import java.util.List;

/** Reads and writes site files: their form, not their meaning. Safe for use by many threads. */
public interface SiteDocuments {
    /** What a text declares, with every fault of form in it. */
    SiteDocument read(String text);

    /**
     * The text that declares a site, and nothing that is as usual.
     *
     * @param remarks for people, at the top; a line each
     */
    String write(Site site, List<String> remarks);

    /** A site file that was read. */
    interface SiteDocument {
        /** What it declares, without the entries whose form is wrong. */
        Site site();

        /** Every fault of form, by line. */
        List<SiteFault> faults();

        /** The line of a path such as {@code sensors[3].address}, or of its nearest known ancestor. */
        int lineOf(String path);
    }
}
