package io.mivo.adapter.fieldbus.mbus.link;

import io.mivo.adapter.fieldbus.mbus.codec.frame.Frame;
import io.mivo.adapter.fieldbus.mbus.codec.frame.MasterFrames;
import io.mivo.adapter.fieldbus.mbus.codec.header.Identity;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.SecondaryAddress;
import java.util.Locale;
import java.util.Optional;

/**
 * A meter as it is called on the line.
 *
 * @param address where it is asked: its primary address, or 253 once it is selected
 * @param opening resets its link (SND_NKE) or selects it, which does both; acknowledged with {@code E5}
 * @param mask who may answer
 * @param name for messages
 */
public record CalledMeter(int address, Frame opening, SecondaryAddress mask, String name) {
    /** The highest address that a meter can be given. */
    public static final int HIGHEST_PRIMARY = 250;

    private static final int DIGITS = SecondaryAddress.DIGITS;
    private static final int FABRICATION_DIF = 0x0C;
    private static final int FABRICATION_VIF = 0x78;

    /**
     * The meter, or the meters, at this address.
     *
     * @throws IllegalArgumentException when it is no address of M-Bus
     */
    public static CalledMeter at(DeviceAddress address) {
        if (address instanceof DeviceAddress.Primary primary) {
            Frame reset = MasterFrames.resetLink(primary.number());
            return new CalledMeter(primary.number(), reset, SecondaryAddress.ANY, "address " + primary.number());
        }
        if (address instanceof SecondaryAddress mask) {
            Frame selection = MasterFrames.select(pattern(mask), false);
            return new CalledMeter(MasterFrames.SELECTED, selection, mask, mask.toString());
        }
        throw new IllegalArgumentException("no address of M-Bus: " + address);
    }

    /** The 8 bytes of an address as they go over the wire. */
    public static Octets wire(SecondaryAddress address) {
        Octets identification = Octets.ofHex(address.identification()).reversed();
        return identification.followedBy(Octets.ofHex(address.digits().substring(DIGITS)));
    }

    private static Octets pattern(SecondaryAddress mask) {
        Octets number = mask.fabrication()
                .map(digits -> Octets.of(FABRICATION_DIF, FABRICATION_VIF)
                        .followedBy(Octets.ofHex(digits).reversed()))
                .orElse(Octets.none());
        return wire(mask).followedBy(number);
    }

    /** Whether it is called by selection. */
    public boolean isSelected() {
        return address == MasterFrames.SELECTED;
    }

    /** Whether it is called by a part of its secondary address, so that several meters may answer. */
    public boolean isOpen() {
        return isSelected() && !isWhole();
    }

    /** Whether its whole secondary address is called, so that no other meter ought to answer. */
    public boolean isWhole() {
        return mask.identification().indexOf('F') < 0
                && mask.manufacturer().isPresent()
                && mask.version().isPresent()
                && mask.deviceType().isPresent();
    }

    /** Whether this one may answer; what an answer does not tell speaks neither for nor against it. */
    public boolean mayBe(Identity sender) {
        return mask.covers(sender.make().isPresent() ? address(sender) : mask.withIdentification(sender.id()));
    }

    /** The address of whoever sent that, as far as it tells. */
    public static SecondaryAddress address(Identity sender) {
        String wire = sender.secondaryAddress().orElse("");
        String make = wire.isEmpty() ? "" : wire.substring(DIGITS);
        return SecondaryAddress.parse((sender.id() + make).toUpperCase(Locale.ROOT));
    }

    /** The same meter called by the whole address that it told; empty when it told less. */
    public Optional<CalledMeter> narrowedTo(Identity sender) {
        return sender.make()
                .map(told -> address(sender))
                .map(whole -> mask.fabrication().map(whole::withFabrication).orElse(whole))
                .map(CalledMeter::at);
    }
}
