package io.mivo.application.search;

import io.mivo.domain.bus.Manufacturer;
import io.mivo.domain.bus.SecondaryAddress;
import java.util.Collection;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The ways to divide a mask that several meters answer to, in the order in which they are tried. Where the identification
 * is fixed: manufacturers that are there anyhow cost next to nothing and tell most (a number is unique with its maker
 * alone), then the usual manufacturers, then the device types that are assigned (64), then the versions (255), then
 * what is rare.
 */
@SuppressWarnings("ImmutableEnumChecker") // lambdas without state
enum Stage {
    DECIMAL(Mask::hasOpenDigit, (mask, seen) -> Mask.byDigit(mask, Mask.DECIMAL)),
    HEXADECIMAL(Mask::hasOpenDigit, (mask, seen) -> Mask.byDigit(mask, Mask.HEXADECIMAL)),
    DECIMAL_AGAIN(Mask::hasOpenDigit, (mask, seen) -> Mask.byDigit(mask, Mask.DECIMAL)),
    MANUFACTURERS_HERE(Stage::isOpenToMakers, (mask, seen) -> seen.stream().map(mask::withManufacturer)),
    USUAL_MANUFACTURERS(Stage::isOpenToMakers, (mask, seen) -> makers(mask, Manufacturers.usual(), seen)),
    ASSIGNED_TYPES(Stage::isOpenToTypes, (mask, seen) -> numbers(0, 0x3F).map(mask::withDeviceType)),
    VERSIONS(Stage::isOpenToVersions, (mask, seen) -> numbers(0, 0xFE).map(mask::withVersion)),
    RARE_MANUFACTURERS(Stage::isOpenToMakers, (mask, seen) -> makers(mask, Manufacturers.rare(), seen)),
    OTHER_TYPES(Stage::isOpenToTypes, (mask, seen) -> numbers(0x40, 0xFE).map(mask::withDeviceType)),
    FABRICATION(Stage::isOpenToNumbers, (mask, seen) -> Mask.byFabrication(mask)),
    EVERY_MANUFACTURER(Stage::isOpenToMakers, (mask, seen) -> makers(mask, Manufacturers.unlisted(), seen));

    private final Predicate<SecondaryAddress> applies;
    private final BiFunction<SecondaryAddress, Collection<Manufacturer>, Stream<SecondaryAddress>> division;

    Stage(
            Predicate<SecondaryAddress> applies,
            BiFunction<SecondaryAddress, Collection<Manufacturer>, Stream<SecondaryAddress>> division) {
        this.applies = applies;
        this.division = division;
    }

    /** Whether it can divide this mask. */
    boolean appliesTo(SecondaryAddress mask) {
        return applies.test(mask);
    }

    /** The narrower masks, given the manufacturers met on this line. */
    Stream<SecondaryAddress> division(SecondaryAddress mask, Collection<Manufacturer> seen) {
        return division.apply(mask, seen);
    }

    /** Whether it is worth its time even where two meters or more were told apart already. */
    boolean isAlwaysWorthIt() {
        return this == MANUFACTURERS_HERE || this == USUAL_MANUFACTURERS || this == EVERY_MANUFACTURER;
    }

    /** The way after this one; for a part whose fabrication number is open, the same again. */
    Stage following(SecondaryAddress part) {
        return part.fabrication().isPresent()
                ? FABRICATION
                : onwards().skip(1).findFirst().orElse(FABRICATION);
    }

    /** This way and those after it. */
    Stream<Stage> onwards() {
        return Stream.of(values()).dropWhile(each -> each != this);
    }

    private static boolean isOpenToMakers(SecondaryAddress mask) {
        return isOpen(mask) && mask.manufacturer().isEmpty();
    }

    private static boolean isOpenToTypes(SecondaryAddress mask) {
        return isOpen(mask) && mask.deviceType().isEmpty();
    }

    private static boolean isOpenToVersions(SecondaryAddress mask) {
        return isOpen(mask) && mask.version().isEmpty();
    }

    private static boolean isOpen(SecondaryAddress mask) {
        return !Mask.hasOpenDigit(mask) && mask.fabrication().isEmpty();
    }

    private static boolean isOpenToNumbers(SecondaryAddress mask) {
        return !Mask.hasOpenDigit(mask)
                && mask.fabrication().filter(digits -> digits.indexOf('F') < 0).isEmpty();
    }

    private static Stream<Integer> numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed();
    }

    private static Stream<SecondaryAddress> makers(
            SecondaryAddress mask, Stream<Manufacturer> makers, Collection<Manufacturer> seen) {
        return makers.filter(each -> !seen.contains(each)).map(mask::withManufacturer);
    }
}
