package io.mivo.adapter.fieldbus.mbus.visit;

import io.mivo.adapter.fieldbus.mbus.codec.Telegram;
import io.mivo.adapter.fieldbus.mbus.codec.header.Header;
import io.mivo.adapter.fieldbus.mbus.codec.header.Identity;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.adapter.fieldbus.mbus.link.CalledMeter;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.MeterSetting;
import io.mivo.domain.bus.SecondaryAddress;
import java.util.List;
import java.util.Optional;

/** Another primary address or another identification for a meter. */
final class AddressChange {
    private static final Octets PRIMARY = Octets.of(0x01, 0x7A);
    private static final Octets DIGITS = Octets.of(0x0C, 0x79);
    private static final Octets WHOLE = Octets.of(0x07, 0x79);

    private AddressChange() {}

    /** Another primary address; the meter must be the same there. */
    static MeterChange ofPrimary(MeterSetting.PrimaryAddress setting, Optional<Identity> before) {
        DeviceAddress.Primary number = setting.number();
        return MeterChange.ofAddress(
                PRIMARY.followedBy(Octets.of(number.number())),
                CalledMeter.at(number),
                readout -> found(identity(readout).equals(before), readout, number.toString()));
    }

    /** Another identification, or a whole secondary address. */
    static MeterChange ofIdentification(SecondaryAddress wanted, CalledMeter meter) {
        CalledMeter named = CalledMeter.at(wanted);
        Octets records = named.isWhole()
                ? WHOLE.followedBy(CalledMeter.wire(wanted))
                : DIGITS.followedBy(CalledMeter.wire(wanted).slice(0, 4));
        MeterChange.Check check =
                readout -> found(identity(readout).filter(named::mayBe).isPresent(), readout, "identified");
        return meter.isSelected()
                ? MeterChange.ofAddress(records, CalledMeter.at(renamed(meter.mask(), wanted)), check)
                : MeterChange.ofData(records, meter, check);
    }

    private static SecondaryAddress renamed(SecondaryAddress before, SecondaryAddress wanted) {
        return new SecondaryAddress(
                wanted.identification(),
                wanted.manufacturer().or(before::manufacturer),
                wanted.version().or(before::version),
                wanted.deviceType().or(before::deviceType),
                before.fabrication());
    }

    private static MeterChange.Finding found(boolean equal, List<Telegram> readout, String what) {
        String who = identity(readout).map(Identity::id).orElse("a meter without identification");
        return new MeterChange.Finding(equal, what + ": " + who + " answers");
    }

    static Optional<Identity> identity(List<Telegram> readout) {
        return readout.stream()
                .flatMap(telegram -> telegram.header().stream())
                .map(Header::identity)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
