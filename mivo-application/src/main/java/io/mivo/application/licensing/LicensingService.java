package io.mivo.application.licensing;

import io.mivo.application.port.driven.AccessTokens;
import io.mivo.application.port.driven.LicenseRegistry;
import io.mivo.application.port.driven.LicenseSignatures;
import io.mivo.application.port.driven.SensorRegistry;
import io.mivo.application.port.driven.SigningKeys;
import io.mivo.application.port.driving.GrantLicenses;
import io.mivo.domain.access.Caller;
import io.mivo.domain.access.SigningKey;
import io.mivo.domain.license.License;
import io.mivo.domain.license.LicenseId;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes licenses in and gives their seats. Safe for use by many threads. */
public final class LicensingService implements GrantLicenses {
    private static final LicenseId OWN = new LicenseId("own");

    private final Seats seats;
    private final LicenseRegistry licenses;
    private final SensorRegistry registry;
    private final Optional<Trust> trust;
    private final LicenseRecord record;
    private final Clock clock;

    /** Where licenses are kept, and what they are for. */
    public record Stock(LicenseRegistry licenses, SensorRegistry registry) {}

    /**
     * Whose signatures count.
     *
     * @param signatures makes and verifies them
     * @param keys our own
     * @param keyMaking makes our own when there is none
     * @param vendorJwks a vendor's public keys, as a JSON Web Key Set: then only those count
     */
    public record Trust(
            LicenseSignatures signatures, SigningKeys keys, AccessTokens keyMaking, Optional<String> vendorJwks) {}

    /** Licenses the sensors of a registry. */
    public LicensingService(Seats seats, Stock stock, Optional<Trust> trust, LicenseRecord record, Clock clock) {
        this.seats = seats;
        this.licenses = stock.licenses();
        this.registry = stock.registry();
        this.trust = trust;
        this.record = record;
        this.clock = clock;
    }

    @Override
    public License importLicense(String document) {
        return seats.exclusively(() -> record.byHolder(() -> imported(document.strip())));
    }

    @Override
    public License importLicense(Caller by, String document) {
        return seats.exclusively(() -> record.by(by.actor(), () -> imported(document.strip())));
    }

    private License imported(String document) {
        License license = verified(document);
        requireUsable(license);
        licenses.keep(license, document);
        seats.deal();
        return license;
    }

    private License verified(String document) {
        Trust judge = trust.orElseThrow(
                () -> new RefusedException(Reason.UNAVAILABLE, "this installation takes no signed licenses"));
        return judge.signatures().verify(document, trustedKeys(judge));
    }

    private void requireUsable(License license) {
        String serial = registry.unit().serial();
        if (!license.isFor(serial)) {
            throw RefusedException.malformed(
                    "/unit", "license " + license.id() + " is for another unit than " + serial);
        }
        Instant now = clock.instant();
        license.term().flawAt(now).ifPresent(flaw -> {
            String pointer =
                    license.validUntil().filter(end -> !now.isBefore(end)).isPresent() ? "/validUntil" : "/validFrom";
            throw RefusedException.malformed(pointer, "license " + license.id() + " " + flaw);
        });
    }

    private String trustedKeys(Trust judge) {
        return judge.vendorJwks().orElseGet(() -> judge.keyMaking().publicKeys(List.of(ownKey(judge))));
    }

    private synchronized SigningKey ownKey(Trust judge) {
        return judge.keys().keys(SigningKey.Purpose.LICENSES).stream()
                .findFirst()
                .orElseGet(() -> newKey(judge));
    }

    private SigningKey newKey(Trust judge) {
        SigningKey key = judge.keyMaking().newKey(SigningKey.Purpose.LICENSES, clock.instant());
        judge.keys().keep(key);
        return key;
    }

    @Override
    public List<Held> licenses() {
        return seats.held().stream()
                .map(license -> new Held(license, seats.taken(license), seats.flaw(license)))
                .toList();
    }

    @Override
    public void licenseNewInstallation() {
        if (trust.flatMap(Trust::vendorJwks).isPresent()) {
            seats.deal();
        } else if (licenses.licenses().isEmpty()) {
            licenseItself();
        }
    }

    private void licenseItself() {
        String licensee = registry.unit().name();
        License own = new License(OWN, licensee, Optional.empty(), Optional.empty(), License.Term.FOR_EVER);
        licenses.keep(
                own,
                trust.map(judge -> judge.signatures().sign(own, ownKey(judge).privateJwk()))
                        .orElse(""));
        seats.deal();
    }

    @Override
    public void dealSeats() {
        seats.deal();
    }
}
