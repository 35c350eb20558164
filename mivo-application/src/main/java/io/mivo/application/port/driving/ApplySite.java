package io.mivo.application.port.driving;

import io.mivo.domain.site.Site;
import io.mivo.domain.site.SiteFault;
import java.util.List;

/** Checks site files and applies them. */
public interface ApplySite {
    /** Every fault of a site file, of form and of meaning, by line; nothing is changed. */
    List<SiteFault> check(String text);

    /**
     * Makes the registry match a site file, all of it or, when there is any fault, nothing.
     *
     * @param text the file
     * @param prune whether what the present sections do not name is deleted
     */
    Applied apply(String text, boolean prune);

    /**
     * Makes the registry match a site declared by the holder of the core, all of it or, when there is any fault, nothing;
     * faults stand in line 0.
     */
    Applied apply(Site site, boolean prune);

    /**
     * What came of it.
     *
     * @param faults every fault; when there is any, nothing was changed
     * @param sensors how many sensors the file names
     */
    record Applied(List<SiteFault> faults, int sensors) {
        /** Copies in. */
        public Applied {
            faults = List.copyOf(faults);
        }

        /** Whether the registry matches the file now. */
        public boolean isDone() {
            return faults.isEmpty();
        }
    }
}
