package io.mivo.adapter.persistence.document;

import io.mivo.domain.profile.RegisterTable;
import io.mivo.domain.profile.RegisterType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which type goes with which table, and which keys with which type. */
final class TypeRules {
    private static final int MOST_REGISTERS = 125;
    private static final int REGISTER_BITS = 16;
    private static final int OCTET_BITS = 8;
    private static final Map<RegisterType, List<String>> UNFIT = unfit();

    private TypeRules() {}

    /** The type of a register; a bit needs none. */
    static Optional<RegisterType> type(Entry entry, Optional<RegisterTable> table) {
        boolean bits = table.filter(RegisterTable::holdsBits).isPresent();
        if (table.isPresent() && !bits && !entry.has("type")) {
            entry.faultOfMissing("type");
        }
        Optional<RegisterType> type = entry.value("type", Words.TYPE);
        if (bits && type.filter(each -> each != RegisterType.BOOL).isPresent()) {
            entry.fault("type", "an entry of this table is one bit: its type is bool");
        }
        type.ifPresent(each -> refuseUnfit(entry, each));
        return type.or(() -> bits ? Optional.of(RegisterType.BOOL) : Optional.empty());
    }

    /** How many registers or bits a value takes. */
    static Optional<Integer> count(Entry entry, RegisterType type) {
        if (type != RegisterType.STRING) {
            return Optional.of(type.registers());
        }
        if (!entry.has("length")) {
            entry.fault("the key 'length' is missing: how many registers the string takes");
        }
        return entry.value("length", Numbers.within(1, MOST_REGISTERS));
    }

    /** How many bits a raw value has. */
    static int bits(RegisterType type) {
        return switch (type) {
            case INT8, UINT8 -> OCTET_BITS;
            case BOOL, INT16, UINT16, INT32, UINT32, INT64, UINT64, FLOAT32, FLOAT64, BCD16, BCD32, STRING ->
                type.registers() * REGISTER_BITS;
        };
    }

    /** Whether a raw value may be negative. */
    static boolean isSigned(RegisterType type) {
        return switch (type) {
            case INT8, INT16, INT32, INT64 -> true;
            case BOOL, UINT8, UINT16, UINT32, UINT64, FLOAT32, FLOAT64, BCD16, BCD32, STRING -> false;
        };
    }

    /** Whether a raw value is coded as decimal digits. */
    static boolean isBcd(RegisterType type) {
        return type == RegisterType.BCD16 || type == RegisterType.BCD32;
    }

    private static void refuseUnfit(Entry entry, RegisterType type) {
        UNFIT.getOrDefault(type, List.of("length")).stream()
                .filter(entry::has)
                .forEach(key -> entry.fault(key, "'" + key + "' does not go with the type " + type.word()));
    }

    private static Map<RegisterType, List<String>> unfit() {
        Map<RegisterType, List<String>> unfit = new EnumMap<>(RegisterType.class);
        List<String> ofFloats = List.of("length", "mask", "bit", "labels", "flags");
        unfit.put(RegisterType.FLOAT32, ofFloats);
        unfit.put(RegisterType.FLOAT64, ofFloats);
        unfit.put(RegisterType.BOOL, List.of("length", "scale", "offset", "scaleFrom", "sum", "flags"));
        unfit.put(
                RegisterType.STRING,
                List.of("scale", "offset", "mask", "bit", "scaleFrom", "sum", "invalid", "labels", "flags"));
        return unfit;
    }
}
