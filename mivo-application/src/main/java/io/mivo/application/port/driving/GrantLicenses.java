package io.mivo.application.port.driving;

import io.mivo.domain.access.Caller;
import io.mivo.domain.license.License;
import java.util.List;
import java.util.Optional;

/** Takes licenses in, gives seats, and makes a new installation its own licensor. */
public interface GrantLicenses {
    /**
     * Takes in a signed license for the holder of the core and gives its seats to waiting sensors.
     *
     * @throws io.mivo.domain.refusal.RefusedException MALFORMED when it is not signed by a trusted key, was altered, has
     *     ended, has not begun, or is for another unit; nothing was changed
     */
    License importLicense(String document);

    /** The same for somebody else, an administrator: who may is decided where people come in. */
    License importLicense(Caller by, String document);

    /** The licenses with the seats they have given. */
    List<Held> licenses();

    /**
     * To be called at the start: gives an installation without any license, and without trusted keys of a vendor, an
     * unlimited one of its own; with such keys takes back the seats of licenses that they did not sign.
     */
    void licenseNewInstallation();

    /** Gives free seats to waiting sensors and takes those of ended licenses back; to be called now and then. */
    void dealSeats();

    /**
     * A license.
     *
     * @param license what it says
     * @param seatsTaken how many of its seats are taken
     * @param flaw why it does not count now, as the end of a sentence; empty when it does
     */
    record Held(License license, int seatsTaken, Optional<String> flaw) {}
}
