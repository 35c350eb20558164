package io.mivo.domain.value;

import io.mivo.domain.quantity.Unit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * THE catalogue of value codes: every meter type with every term, the phases and directions of electricity, what only some
 * kinds of devices tell, and a few by name.
 */
public final class Catalogue {
    private static final List<CatalogueCode> BY_NAME = List.of(
            named("HeatingSetpoint", ValueKind.NUMBER, Unit.CELSIUS, "set-point for heating"),
            named("CoolingSetpoint", ValueKind.NUMBER, Unit.CELSIUS, "set-point for cooling"),
            named("HotWaterSetpoint", ValueKind.NUMBER, Unit.CELSIUS, "set-point for hot water"),
            named("StatusCode", ValueKind.NUMBER, Unit.ONE, "status of the device as a number"),
            named("ErrorCode", ValueKind.NUMBER, Unit.ONE, "error flags of the device as a number"));

    private static final Map<String, CatalogueCode> CODES = gathered();

    private Catalogue() {}

    /** The code written so; empty when the catalogue has none. */
    public static Optional<CatalogueCode> find(ValueCode code) {
        return Optional.ofNullable(CODES.get(code.text()));
    }

    /** The code for a term measured by a kind of meter on a phase and in a direction; empty when none is published. */
    public static Optional<CatalogueCode> find(MeterType type, Term term, Phase phase, Direction direction) {
        return Optional.ofNullable(CODES.get(type.word() + ElectricTerms.word(type, term, phase, direction)));
    }

    /** The code for a term measured by a kind of meter as a whole. */
    public static Optional<CatalogueCode> find(MeterType type, Term term) {
        return find(type, term, Phase.NONE, Direction.NONE);
    }

    /** All published codes, in the order of the documentation. */
    public static Collection<CatalogueCode> all() {
        return CODES.values();
    }

    /** The codes of a kind of meter, in the order of the documentation. */
    public static List<CatalogueCode> of(MeterType type) {
        Stream<CatalogueCode> terms = Arrays.stream(Term.values()).flatMap(term -> codes(type, term));
        Stream<CatalogueCode> further = FurtherTerms.of(type).stream()
                .map(each -> named(
                        type.word() + each.word(), ValueKind.NUMBER, each.unit(), type.word() + ": " + each.meaning()));
        return Stream.concat(terms, further).toList();
    }

    /** The codes of any kind of meter. */
    public static List<CatalogueCode> ofAnyMeter() {
        return BY_NAME;
    }

    private static CatalogueCode named(String code, ValueKind kind, Unit unit, String meaning) {
        return new CatalogueCode(new ValueCode(code), kind, unit, meaning);
    }

    private static Map<String, CatalogueCode> gathered() {
        Map<String, CatalogueCode> codes = new LinkedHashMap<>();
        Arrays.stream(MeterType.values())
                .flatMap(type -> of(type).stream())
                .forEach(code -> codes.put(code.code().text(), code));
        BY_NAME.forEach(code -> codes.put(code.code().text(), code));
        return Collections.unmodifiableMap(codes);
    }

    private static Stream<CatalogueCode> codes(MeterType type, Term term) {
        return ElectricTerms.variants(type, term).stream()
                .map(variant -> named(
                        type.word() + variant.word(),
                        term.kind(),
                        term.unit(),
                        type.word() + ": " + variant.meaning()));
    }
}
