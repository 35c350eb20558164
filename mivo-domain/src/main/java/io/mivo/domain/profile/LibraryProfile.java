package io.mivo.domain.profile;

import java.util.List;

/**
 * A device profile with what a library knows about it.
 *
 * @param name freezes the codes of its values
 * @param model the devices it is for
 * @param profile what they offer
 * @param evidence why it can be trusted
 * @param fingerprints how such a device is recognised, each sufficient by itself; none where nothing is known
 */
public record LibraryProfile(
        ProfileName name, DeviceModel model, DeviceProfile profile, Evidence evidence, List<Fingerprint> fingerprints) {
    /** Copies in. */
    public LibraryProfile {
        fingerprints = List.copyOf(fingerprints);
    }

    /**
     * What a sensor that refers to it offers.
     *
     * @throws IllegalArgumentException when the offset moves a register out of its table
     */
    public DeviceProfile at(int registerOffset) {
        return profile.resolved(new ProfileReference(name, registerOffset));
    }
}
