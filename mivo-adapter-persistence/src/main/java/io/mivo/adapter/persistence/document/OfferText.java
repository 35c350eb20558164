package io.mivo.adapter.persistence.document;

import io.mivo.domain.profile.BlockRules;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.profile.ModelPlace;
import io.mivo.domain.profile.ProfileReference;
import io.mivo.domain.profile.RegisterSpan;
import java.util.List;

/** What a sensor offers as a site file says it; the mirror of {@link OfferSection} and {@link BlockSection}. */
final class OfferText {
    private static final Members<RegisterSpan> RANGE = Members.<RegisterSpan>none()
            .with("table", range -> Written.text(range.table().word()))
            .with("from", range -> Written.number(range.address()))
            .with("to", range -> Written.number(range.end() - 1))
            .exactly(BlockSection.RANGE);

    private static final Members<ModelPlace> PLACE = Members.<ModelPlace>none()
            .with(
                    "ids",
                    place -> Written.list(
                            place.ids().stream().map(Written::number).toList()))
            .with("at", place -> Written.number(place.at()))
            .exactly(BlockSection.PLACE);

    private static final Members<BlockRules> BLOCKS = Members.<BlockRules>none()
            .may(
                    "maxRead",
                    blocks -> Written.unless(BlockRules.MOST_REGISTERS, blocks.maxRead())
                            .map(Written::number))
            .may("gap", blocks -> blocks.gap().map(Written::number))
            .may(
                    "ranges",
                    blocks -> Written.anyOf(
                            blocks.ranges().stream().<Node>map(RANGE::of).toList()))
            .may(
                    "models",
                    blocks -> Written.anyOf(
                            blocks.models().stream().<Node>map(PLACE::of).toList()));

    static final Members<DeviceProfile> MEMBERS = Members.<DeviceProfile>none()
            .may(
                    "profile",
                    profile -> profile.reference().map(ProfileReference::name).map(Written::text))
            .all(BLOCKS, profile -> own(profile).blocks())
            .may(
                    "values",
                    profile -> Written.anyOf(
                            own(profile).points().stream().map(ValueText::of).toList()));

    private OfferText() {}

    /** What is not in the profile that it names. */
    private static DeviceProfile own(DeviceProfile profile) {
        return profile.reference().isPresent() ? new DeviceProfile(List.of()) : profile;
    }
}
