package io.mivo.domain.bus;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A secondary address of M-Bus, or a mask that several meters may match: EN 13757-7, selection by CI 52.
 *
 * @param identification 8 hexadecimal digits, the most significant first; F stands for any digit
 * @param manufacturer empty for any
 * @param version 0 to 254; empty for any
 * @param deviceType 0 to 254; empty for any
 * @param fabrication 8 hexadecimal digits of the fabrication number for the enhanced selection, F for any digit; empty to
 *     select without
 */
public record SecondaryAddress(
        String identification,
        Optional<Manufacturer> manufacturer,
        Optional<Integer> version,
        Optional<Integer> deviceType,
        Optional<String> fabrication)
        implements DeviceAddress {
    /** How many digits an identification has. */
    public static final int DIGITS = 8;

    private static final Pattern NUMBER = Pattern.compile("[0-9A-F]{8}");
    private static final Pattern WHOLE = Pattern.compile("[0-9A-F]{16}");
    private static final int WILDCARD = 0xFF;
    private static final int ANY_MANUFACTURER = 0xFFFF;
    private static final int HEXADECIMAL = 16;

    /** Matches every meter; made after the patterns that it is checked by. */
    public static final SecondaryAddress ANY = ofIdentification("FFFFFFFF");

    /** Refuses what cannot be selected, naming it. */
    public SecondaryAddress {
        requireDigits(identification, "an identification");
        fabrication.ifPresent(digits -> requireDigits(digits, "a fabrication number"));
        Objects.requireNonNull(manufacturer, "manufacturer");
        version.ifPresent(number -> requireByte(number, "a version"));
        deviceType.ifPresent(number -> requireByte(number, "a device type"));
    }

    private static void requireDigits(String digits, String what) {
        if (!NUMBER.matcher(digits).matches()) {
            throw new IllegalArgumentException(
                    "'" + digits + "' is not " + what + ": 8 digits, F for any digit, leading zeros included");
        }
    }

    private static void requireByte(int number, String what) {
        if (number < 0 || number >= WILDCARD) {
            throw new IllegalArgumentException(what + " must be 0 to 254, not " + number);
        }
    }

    /** All meters with this identification number. */
    public static SecondaryAddress ofIdentification(String digits) {
        return new SecondaryAddress(
                digits.toUpperCase(Locale.ROOT),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Reads 8 digits of an identification, or all 16 of an address: the identification, most significant digit first,
     * then manufacturer (2 bytes, little-endian), version and device type as they go over the wire; FF for any.
     */
    public static SecondaryAddress parse(String text) {
        String digits = text.toUpperCase(Locale.ROOT);
        if (!WHOLE.matcher(digits).matches()) {
            return ofIdentification(digits);
        }
        int code = octet(digits, 8) | octet(digits, 10) << 8;
        return new SecondaryAddress(
                digits.substring(0, DIGITS),
                Optional.of(code).filter(each -> each != ANY_MANUFACTURER).map(Manufacturer::new),
                Optional.of(octet(digits, 12)).filter(each -> each != WILDCARD),
                Optional.of(octet(digits, 14)).filter(each -> each != WILDCARD),
                Optional.empty());
    }

    private static int octet(String digits, int at) {
        return Integer.parseInt(digits.substring(at, at + 2), HEXADECIMAL);
    }

    /** All 16 digits, as {@link #parse} reads them. */
    public String digits() {
        int code = manufacturer.map(Manufacturer::code).orElse(ANY_MANUFACTURER);
        return String.format(
                Locale.ROOT,
                "%s%02X%02X%02X%02X",
                identification,
                code & WILDCARD,
                code >> 8,
                version.orElse(WILDCARD),
                deviceType.orElse(WILDCARD));
    }

    /** The same for another identification. */
    public SecondaryAddress withIdentification(String digits) {
        return new SecondaryAddress(digits, manufacturer, version, deviceType, fabrication);
    }

    /** The same for one manufacturer. */
    public SecondaryAddress withManufacturer(Manufacturer one) {
        return new SecondaryAddress(identification, Optional.of(one), version, deviceType, fabrication);
    }

    /** The same for one version. */
    public SecondaryAddress withVersion(int one) {
        return new SecondaryAddress(identification, manufacturer, Optional.of(one), deviceType, fabrication);
    }

    /** The same for one device type. */
    public SecondaryAddress withDeviceType(int one) {
        return new SecondaryAddress(identification, manufacturer, version, Optional.of(one), fabrication);
    }

    /** The same with the enhanced selection by fabrication number. */
    public SecondaryAddress withFabrication(String digits) {
        return new SecondaryAddress(identification, manufacturer, version, deviceType, Optional.of(digits));
    }

    /** Whether a meter with that address answers to this one, as far as its address tells. */
    public boolean covers(SecondaryAddress meter) {
        return coversDigits(meter.identification)
                && covers(manufacturer, meter.manufacturer)
                && covers(version, meter.version)
                && covers(deviceType, meter.deviceType);
    }

    private boolean coversDigits(String digits) {
        for (int i = 0; i < DIGITS; i++) {
            if (identification.charAt(i) != 'F' && identification.charAt(i) != digits.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static <T> boolean covers(Optional<T> wanted, Optional<T> there) {
        return wanted.isEmpty() || wanted.equals(there);
    }

    @Override
    public Protocol protocol() {
        return Protocol.MBUS;
    }

    @Override
    public String toString() {
        return "secondary " + digits() + fabrication.map(digits -> "/" + digits).orElse("");
    }
}
