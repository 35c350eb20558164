package io.mivo.domain.profile;

import io.mivo.domain.value.ValueCode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a device offers.
 *
 * @param reference the profile that the points are taken from; empty where they are declared one by one
 * @param points its values, with codes that are unique; none for an M-Bus meter that offers whatever it sends
 * @param blocks how a Modbus device lets itself be read
 */
public record DeviceProfile(Optional<ProfileReference> reference, List<Point> points, BlockRules blocks) {
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

    /** Points that are declared one by one. */
    public DeviceProfile(List<Point> points, BlockRules blocks) {
        this(Optional.empty(), points, blocks);
    }

    /** A device that lets itself be read as usual. */
    public DeviceProfile(List<Point> points) {
        this(points, BlockRules.USUAL);
    }

    /** A profile that is known by its name alone until somebody looks it up. */
    public static DeviceProfile named(ProfileReference reference) {
        return new DeviceProfile(Optional.of(reference), List.of(), BlockRules.USUAL);
    }

    /**
     * The same points and rules as those of a profile that was looked up.
     *
     * @throws IllegalArgumentException when its offset moves a register out of its table
     */
    public DeviceProfile resolved(ProfileReference by) {
        int offset = by.registerOffset();
        List<Point> moved =
                points.stream().map(point -> point.shiftedBy(offset)).toList();
        return new DeviceProfile(Optional.of(by), moved, blocks.shiftedBy(offset));
    }

    /** The point with this code. */
    public Optional<Point> point(ValueCode code) {
        return points.stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
