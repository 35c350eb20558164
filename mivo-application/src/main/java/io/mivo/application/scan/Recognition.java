package io.mivo.application.scan;

import io.mivo.application.port.driven.AnswerDecoding;
import io.mivo.application.port.driven.DeviceProfiles;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.profile.Fingerprint;
import io.mivo.domain.profile.LibraryProfile;
import io.mivo.domain.profile.ModelPlace;
import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.Register;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.sensor.UnitIdentity;
import io.mivo.domain.value.MeterType;
import io.mivo.domain.value.ValueCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tells which profiles a device speaks for: by its identification, by what its registers hold, by its SunSpec models.
 *
 * @param profiles those there are
 * @param decoding turns registers into texts
 */
record Recognition(DeviceProfiles profiles, AnswerDecoding decoding) {
    private static final ValueCode TELLING = new ValueCode("X_Telling");

    /** The names of the profiles; registers are asked for only where a profile tells what they must hold. */
    List<String> of(UnitIdentity identity, DeviceAddress.UnitId unit, Function<Visit, VisitOutcome> asking) {
        return profiles.names().stream()
                .flatMap(name -> profiles.find(name).stream())
                .filter(profile -> hasModels(profile, identity)
                        || profile.fingerprints().stream().anyMatch(each -> fits(each, identity, unit, asking)))
                .map(profile -> profile.name().text())
                .toList();
    }

    private static boolean hasModels(LibraryProfile profile, UnitIdentity identity) {
        List<ModelPlace> places = profile.profile().blocks().models();
        return !places.isEmpty()
                && identity.sunSpec()
                        .filter(it -> places.stream()
                                .allMatch(place -> it.chain().find(place).isPresent()))
                        .isPresent();
    }

    private boolean fits(
            Fingerprint fingerprint,
            UnitIdentity identity,
            DeviceAddress.UnitId unit,
            Function<Visit, VisitOutcome> asking) {
        if (fingerprint instanceof Fingerprint.Identification wanted) {
            return fits(wanted, identity);
        }
        Fingerprint.Telling telling = (Fingerprint.Telling) fingerprint;
        VisitOutcome outcome =
                asking.apply(new Visit.ReadRegisters(unit, telling.register().spans()));
        return outcome instanceof VisitOutcome.Answered answered
                && text(answered, telling.register())
                        .filter(telling.holds()::contains)
                        .isPresent();
    }

    private static boolean fits(Fingerprint.Identification wanted, UnitIdentity identity) {
        boolean vendor = wanted.vendor()
                .map(text -> contains(Optional.ofNullable(identity.objects().get(0)), text))
                .orElse(true);
        boolean product = wanted.product()
                .map(text -> identity.products().anyMatch(told -> contains(Optional.of(told), text)))
                .orElse(true);
        return vendor && product;
    }

    private static boolean contains(Optional<String> told, String text) {
        return told.filter(each -> each.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    private Optional<String> text(VisitOutcome.Answered answered, Register register) {
        Point point = new Point.InRegister(TELLING, Unit.ONE, register, Optional.empty());
        return decoding
                .decode(answered.answer(), new DeviceProfile(List.of(point)), MeterType.OTHER)
                .content()
                .values()
                .stream()
                .flatMap(value -> value.measured().text().stream())
                .findFirst();
    }
}
