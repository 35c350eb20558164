package io.mivo.application.contract;

import io.mivo.application.TestSite;
import io.mivo.domain.profile.DeviceModel;
import io.mivo.domain.profile.DeviceModel.Reach;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.profile.Evidence;
import io.mivo.domain.profile.LibraryProfile;
import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.ProfileName;
import io.mivo.domain.value.MeterType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Device profiles for tests. */
public final class Profiles {
    /** The name of the first. */
    public static final ProfileName ACME = new ProfileName("acme-ahu");

    private Profiles() {}

    /** The values of the air handling unit of the test site. */
    public static LibraryProfile acme() {
        return acme(TestSite.ahu().profile().points());
    }

    /** A profile that offers these. */
    public static LibraryProfile acme(List<Point> points) {
        Reach reach = new Reach(List.of("tcp"), Optional.empty(), Optional.empty());
        DeviceModel model = new DeviceModel("Acme", "AHU", MeterType.AIR_HANDLING, reach, List.of());
        Evidence evidence = new Evidence(List.of(), Map.of(), List.of());
        return new LibraryProfile(ACME, model, new DeviceProfile(points), evidence, List.of());
    }
}
