package io.mivo.application.port.driving;

import io.mivo.domain.license.License;
import java.util.List;

/** Takes licenses in, gives seats, and makes a new installation its own licensor. */
public interface GrantLicenses {
    /**
     * Takes in a signed license and gives its seats to waiting sensors.
     *
     * @throws io.mivo.domain.refusal.RefusedException MALFORMED when it is not signed by a trusted key, has ended, or is
     *     for another unit; nothing was changed
     */
    License importLicense(String document);

    /** The licenses with the seats they have given. */
    List<Held> licenses();

    /**
     * To be called at the start: gives an installation without any license, and without trusted keys of a vendor, an
     * unlimited one of its own; with such keys takes back the seats of licenses that they did not sign.
     */
    void licenseNewInstallation();

    /** Gives free seats to waiting sensors and takes those of ended licenses back; to be called now and then. */
    void dealSeats();

    /** A license and how many of its seats are taken. */
    record Held(License license, int seatsTaken) {}
}
