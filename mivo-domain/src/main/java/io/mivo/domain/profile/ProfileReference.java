package io.mivo.domain.profile;

/**
 * Where the points of a sensor come from, so that they follow when the profile improves.
 *
 * @param name of a profile of the library or of the installation's own
 * @param registerOffset what is added to the addresses of its registers
 */
public record ProfileReference(ProfileName name, int registerOffset) {}
