package io.mivo.adapter.fieldbus.modbus;

import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterWrite;
import io.mivo.domain.profile.WriteFunction;
import io.mivo.domain.reading.Octets;
import java.util.Arrays;
import java.util.Optional;

/** The bits of a device's entries that a write is about: all of them, or some whose neighbours must stay. */
record MeantBits(RegisterWrite write) {
    /** Whether the function writes whole registers, so that the other bits must be known first. */
    boolean needRest() {
        return write.bits().isPresent() && !areMasked();
    }

    /** Whether the function itself leaves the other bits alone. */
    boolean areMasked() {
        return write.function() == WriteFunction.MASK_REGISTER
                || (write.function() == WriteFunction.BY_WIDTH && write.bits().isPresent());
    }

    /** Whether entries hold what is to be written. */
    boolean areIn(Octets entries) {
        return entries.length() == wanted().length
                && Octets.of(merged(entries.toBytes())).equals(entries);
    }

    /** The write of whole registers that changes nothing but the meant bits. */
    RegisterWrite among(Octets entries) {
        String hex = Octets.of(merged(entries.toBytes())).toString();
        return new RegisterWrite(write.span(), hex, write.function(), write.verify());
    }

    private byte[] merged(byte[] entries) {
        byte[] wanted = wanted();
        byte[] mask = mask().orElseGet(() -> all(wanted.length));
        byte[] merged = new byte[wanted.length];
        for (int i = 0; i < merged.length; i++) {
            merged[i] = (byte) ((entries[i] & ~mask[i]) | (wanted[i] & mask[i]));
        }
        return merged;
    }

    /** The one register in which they lie; the first, should there be several. */
    RegisterSpan place() {
        return new RegisterSpan(write.span().table(), write.span().address() + index(), 1);
    }

    /** What function 22 takes for that register: the mask of the bits that stay, then the bits that are set. */
    Octets masks() {
        byte[] mask = Arrays.copyOfRange(mask().orElseGet(() -> all(wanted().length)), 2 * index(), 2 * index() + 2);
        byte[] wanted = Arrays.copyOfRange(wanted(), 2 * index(), 2 * index() + 2);
        return Octets.of(
                new byte[] {(byte) ~mask[0], (byte) ~mask[1], (byte) (wanted[0] & mask[0]), (byte) (wanted[1] & mask[1])
                });
    }

    private int index() {
        byte[] mask = mask().orElse(new byte[0]);
        for (int i = 0; i < mask.length; i++) {
            if (mask[i] != 0) {
                return i / 2;
            }
        }
        return 0;
    }

    private Optional<byte[]> mask() {
        return write.bits().map(bits -> Octets.ofHex(bits).toBytes());
    }

    private byte[] wanted() {
        return Octets.ofHex(write.hex()).toBytes();
    }

    private static byte[] all(int length) {
        byte[] all = new byte[length];
        Arrays.fill(all, (byte) 0xff);
        return all;
    }
}
