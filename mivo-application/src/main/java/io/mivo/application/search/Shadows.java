package io.mivo.application.search;

import io.mivo.domain.bus.Manufacturer;
import io.mivo.domain.bus.SecondaryAddress;
import io.mivo.domain.reading.Octets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The meters that could hide behind one that seemed to answer alone. On the wire the answers of several meters are laid
 * over each other, a 0 winning over a 1; when their telegrams are equal but for their addresses, as those of new meters
 * are, the sum can be just the telegram of one of them. All the others then have every bit that the seen one has: in each
 * digit, and in the checksum. So those are asked for: with the last digit always, with the last three where meters that
 * tell the same were seen, with any digit where only one meter was seen at all; and with another version, device type or
 * manufacturer where meters of equal identifications were seen.
 *
 * @param roll who was seen
 * @param twins what several meters have told alike
 * @param namesakes whether several meters have one identification
 */
record Shadows(Roll roll, Set<Octets> twins, boolean namesakes) {
    private static final int HEXADECIMAL = 16;
    private static final int BATCH = 3;
    private static final int HIGHEST = 0xFE;

    /** The shadows of all who were seen. */
    static Shadows of(Roll roll) {
        Set<Octets> twins = roll.sightings().stream()
                .collect(Collectors.groupingBy(Sighting::contents, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(each -> each.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        long names = roll.present().stream()
                .map(SecondaryAddress::identification)
                .distinct()
                .count();
        return new Shadows(roll, twins, names < roll.present().size());
    }

    /** The questions to be asked lest such meters be missed. */
    List<Task> tasks() {
        return roll.unguarded().stream()
                .flatMap(seen -> Stream.concat(byDigit(seen), byField(seen)))
                .distinct()
                .filter(mask -> roll.count(mask) == 0)
                .map(mask -> new Task(Task.Kind.ASK, stage(mask), mask))
                .toList();
    }

    private static Stage stage(SecondaryAddress mask) {
        return Mask.hasOpenDigit(mask) ? Stage.DECIMAL : Stage.MANUFACTURERS_HERE;
    }

    private boolean isTwin(Sighting seen) {
        return twins.contains(seen.contents());
    }

    private Stream<SecondaryAddress> byDigit(Sighting seen) {
        int open = Mask.hasOpenDigit(seen.mask()) ? Mask.openDigit(seen.mask()) : SecondaryAddress.DIGITS;
        int likely = SecondaryAddress.DIGITS - (isTwin(seen) ? BATCH : 1);
        int first = roll.sightings().size() == 1 ? open : Math.max(open, likely);
        return IntStream.range(first, SecondaryAddress.DIGITS).boxed().flatMap(at -> besides(seen, at));
    }

    /** With the last digit alone the checksum is known too. */
    private static Stream<SecondaryAddress> besides(Sighting seen, int at) {
        String digits = seen.address().identification();
        int digit = Character.digit(digits.charAt(at), HEXADECIMAL);
        boolean isLast = at == SecondaryAddress.DIGITS - 1;
        return IntStream.range(digit + 1, digits.matches("[0-9]*") ? 10 : 15)
                .filter(other -> has(other, digit) && (!isLast || seen.canHide(other - digit)))
                .mapToObj(other -> digits.substring(0, at) + Integer.toHexString(other))
                .map(start -> start + "F".repeat(SecondaryAddress.DIGITS - start.length()))
                .map(SecondaryAddress::ofIdentification);
    }

    private Stream<SecondaryAddress> byField(Sighting seen) {
        boolean isLikely = namesakes && isTwin(seen) && Mask.isWhole(seen.address());
        return isLikely ? Stream.of(versions(seen), types(seen), makers(seen)).flatMap(each -> each) : Stream.empty();
    }

    private Stream<SecondaryAddress> versions(Sighting seen) {
        int version = seen.address().version().orElseThrow();
        Set<Integer> here = values(SecondaryAddress::version);
        return seen.mask().version().isPresent()
                ? Stream.empty()
                : IntStream.rangeClosed(version + 1, HIGHEST)
                        .filter(other -> has(other, version) && seen.canHide(other - version))
                        .filter(other -> here.contains(other) || Integer.bitCount(other ^ version) == 1)
                        .mapToObj(other -> named(seen).withVersion(other));
    }

    private Stream<SecondaryAddress> types(Sighting seen) {
        int type = seen.address().deviceType().orElseThrow();
        Set<Integer> here = values(SecondaryAddress::deviceType);
        return seen.mask().deviceType().isPresent()
                ? Stream.empty()
                : IntStream.rangeClosed(type + 1, HIGHEST)
                        .filter(other -> has(other, type) && seen.canHide(other - type))
                        .filter(other -> here.contains(other) || other < HEXADECIMAL)
                        .mapToObj(other -> named(seen).withDeviceType(other));
    }

    private Stream<SecondaryAddress> makers(Sighting seen) {
        int code = seen.address().manufacturer().orElseThrow().code();
        return seen.mask().manufacturer().isPresent()
                ? Stream.empty()
                : roll.manufacturers().stream()
                        .map(Manufacturer::code)
                        .filter(other -> other != code && has(other, code))
                        .map(other -> named(seen).withManufacturer(new Manufacturer(other)));
    }

    private static SecondaryAddress named(Sighting seen) {
        return SecondaryAddress.ofIdentification(seen.address().identification());
    }

    private Set<Integer> values(Function<SecondaryAddress, Optional<Integer>> field) {
        return roll.present().stream().map(field).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    private static boolean has(int other, int bits) {
        return (other & bits) == bits;
    }
}
