package io.mivo.adapter.persistence.document;

import io.mivo.domain.bus.SerialSettings;
import io.mivo.domain.profile.BlockRules;
import io.mivo.domain.profile.DeviceModel;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.profile.Evidence;
import io.mivo.domain.profile.Fingerprint;
import io.mivo.domain.profile.LibraryProfile;
import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.ProfileName;
import io.mivo.domain.value.MeterType;
import java.util.List;
import java.util.Optional;

/** A device profile as a file declares it. */
final class ProfileSection {
    private static final Keys KEYS = Keys.of("name", "vendor", "model", "meterType", "values")
            .or("transports", "serial", "unitId", "notes", "sources", "identify")
            .or("defaults", "maxRead", "gap", "ranges", "models", "tests");
    private static final int HIGHEST_UNIT = 255;

    private ProfileSection() {}

    /** The profile of a document; empty, with faults, when anything is wrong with it. */
    static Optional<LibraryProfile> read(Node root, Faults faults) {
        return Entry.of(root, KEYS, faults).flatMap(ProfileSection::profile);
    }

    private static Optional<LibraryProfile> profile(Entry entry) {
        Optional<ProfileName> name = entry.value("name", ProfileName::new);
        Optional<DeviceModel> model = model(entry);
        BlockRules blocks = BlockSection.read(entry, 0);
        RegisterDefaults defaults = RegisterDefaults.read(entry);
        SupportedValues values = SupportedValues.read(entry, defaults);
        Optional<Evidence> evidence = EvidenceSection.read(entry, values.backgrounds());
        List<Fingerprint> fingerprints = IdentifySection.read(entry, defaults);
        List<Point> points = values.points();
        return entry.built(() -> new LibraryProfile(
                name.orElseThrow(),
                model.orElseThrow(),
                new DeviceProfile(points, blocks),
                evidence.orElseThrow(),
                fingerprints));
    }

    private static Optional<DeviceModel> model(Entry entry) {
        Optional<String> vendor = entry.value("vendor", Words::name);
        Optional<String> model = entry.value("model", Words::name);
        Optional<MeterType> meterType = entry.value("meterType", Words.METER_TYPE);
        List<String> transports = texts(entry, "transports").stream()
                .flatMap(node -> Nodes.value(node, Words.CARRIER, entry.faults()).stream())
                .toList();
        Optional<SerialSettings> serial = TransportSection.settings(entry, "serial");
        Optional<Integer> unitId = entry.value("unitId", Numbers.within(0, HIGHEST_UNIT));
        List<String> notes = Nodes.values(texts(entry, "notes"), Words::lines, entry.faults());
        DeviceModel.Reach reach = new DeviceModel.Reach(transports, serial, unitId);
        return entry.built(() ->
                new DeviceModel(vendor.orElseThrow(), model.orElseThrow(), meterType.orElseThrow(), reach, notes));
    }

    private static List<Node> texts(Entry entry, String key) {
        return entry.items(key).orElse(List.of());
    }
}
