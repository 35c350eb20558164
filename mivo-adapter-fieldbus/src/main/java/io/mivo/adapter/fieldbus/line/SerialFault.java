package io.mivo.adapter.fieldbus.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Map;

/** What the system's error numbers mean for a serial port, in words for an operator. */
final class SerialFault {
    /** The device went away. */
    static final String GONE = "the device is gone; is its adapter plugged in?";

    private static final String BUSY = "busy: another program has it open";
    private static final String NOT_SERIAL = "this is no serial port";
    private static final int NOT_PERMITTED = 1;
    private static final int ACCESS_DENIED = 13;

    /** Numbers of errno.h on Linux; 2 is also what jSerialComm says of a port that it has open itself. */
    private static final Map<Integer, String> REASONS = Map.of(
            2, BUSY + ", or it is gone",
            5, GONE,
            6, GONE,
            11, BUSY,
            16, BUSY,
            19, GONE,
            21, NOT_SERIAL,
            22, "the port does not take these settings",
            25, NOT_SERIAL);

    private SerialFault() {}

    /** Why a port cannot be opened. */
    static String ofOpening(int error, Path device) {
        if (error == ACCESS_DENIED || error == NOT_PERMITTED) {
            return "permission denied; add the user that runs MIVO to the group " + group(device);
        }
        return of(error);
    }

    /** What went wrong with a port. */
    static String of(int error) {
        return REASONS.getOrDefault(error, "the port fails with error " + error);
    }

    /** Who may use the device: a group that Debian calls dialout. */
    private static String group(Path device) {
        try {
            return Files.readAttributes(device, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .group()
                    .getName();
        } catch (IOException | UnsupportedOperationException unknown) {
            return "dialout";
        }
    }
}
