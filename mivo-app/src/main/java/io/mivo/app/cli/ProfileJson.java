package io.mivo.app.cli;

import io.mivo.domain.bus.SerialSettings;
import io.mivo.domain.profile.DeviceModel;
import io.mivo.domain.profile.LibraryProfile;
import io.mivo.domain.profile.Point;
import io.mivo.domain.quantity.Unit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A device profile as members for JSON. */
final class ProfileJson {
    private ProfileJson() {}

    static Map<String, @Nullable Object> of(LibraryProfile profile) {
        DeviceModel model = profile.model();
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("name", profile.name().text());
        members.put("vendor", model.vendor());
        members.put("model", model.model());
        members.put("meterType", model.meterType().word());
        members.put("transports", model.reach().transports());
        members.put("serial", model.reach().serial().map(ProfileJson::serial).orElse(null));
        members.put("unitId", model.reach().unitId().orElse(null));
        members.put("notes", model.notes());
        members.put(
                "values",
                profile.profile().points().stream()
                        .map(point -> value(point, profile))
                        .toList());
        return members;
    }

    private static Map<String, @Nullable Object> serial(SerialSettings settings) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("baud", settings.baud());
        members.put("parity", settings.parity().word());
        members.put("dataBits", settings.dataBits());
        members.put("stopBits", settings.stopBits());
        return members;
    }

    private static Map<String, @Nullable Object> value(Point point, LibraryProfile profile) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("code", point.code().text());
        members.put("unit", ProfileText.unit(point).map(Unit::symbol).orElse(null));
        members.put("writable", point.write().isPresent());
        members.put("sources", profile.evidence().sourcesFor(point.code()));
        return members;
    }
}
