package io.mivo.domain.profile;

import io.mivo.domain.value.ValueCode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a device offers.
 *
 * @param points its values, with codes that are unique; none for an M-Bus meter that offers whatever it sends
 * @param blocks how a Modbus device lets itself be read
 */
public record DeviceProfile(List<Point> points, BlockRules blocks) {
    /** Offers whatever the device sends. */
    public static final DeviceProfile WHATEVER_IT_SENDS = new DeviceProfile(List.of());

    /** Refuses a code given twice. */
    public DeviceProfile {
        points = List.copyOf(points);
        Set<ValueCode> seen = new HashSet<>();
        for (Point point : points) {
            if (!seen.add(point.code())) {
                throw new IllegalArgumentException("the code " + point.code() + " is given to two values");
            }
        }
    }

    /** A device that lets itself be read as usual. */
    public DeviceProfile(List<Point> points) {
        this(points, BlockRules.USUAL);
    }

    /** The point with this code. */
    public Optional<Point> point(ValueCode code) {
        return points.stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
