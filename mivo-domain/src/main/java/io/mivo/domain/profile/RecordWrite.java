package io.mivo.domain.profile;

/**
 * A data record to be written to an M-Bus meter, all parts in hexadecimal.
 *
 * @param dib DIF and DIFEs as the meter sends them with this value
 * @param vib VIF and VIFEs as the meter sends them, without an object action
 * @param data the new value, coded as the DIF says
 * @param verify whether the meter is read out afterwards
 */
public record RecordWrite(String dib, String vib, String data, boolean verify) {}
