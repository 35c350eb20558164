package io.mivo.adapter.persistence.document;

import io.mivo.domain.profile.RegisterTable;
import io.mivo.domain.profile.RegisterType;
import java.util.List;
import java.util.Optional;

/** Which keys of a register leave no meaning to which others. */
final class KeyRules {
    private static final List<Exclusion> EXCLUSIONS = List.of(
            new Exclusion("bit", List.of("mask"), "give one of them"),
            new Exclusion("bit", List.of("scale", "offset", "scaleFrom", "sum", "flags"), "a bit is on or off"),
            new Exclusion(
                    "flags", List.of("scale", "offset", "scaleFrom", "sum", "labels"), "each bit has its own name"));
    private static final List<String> NO_AMOUNTS = List.of(RegisterType.BOOL.word(), RegisterType.STRING.word());
    private static final List<String> PARTS = List.of("mask", "bit", "flags");

    private KeyRules() {}

    /**
     * Keys that exclude each other.
     *
     * @param key whose presence rules the others out
     * @param others what is ruled out
     * @param why what to say about it
     */
    private record Exclusion(String key, List<String> others, String why) {
        void refuse(Entry register) {
            others.stream()
                    .filter(each -> register.has(key) && register.has(each))
                    .forEach(each -> register.fault(each, "'" + each + "' does not go with '" + key + "': " + why));
        }
    }

    /** Reports what contradicts itself. */
    static void check(Entry register, Optional<RegisterTable> table) {
        EXCLUSIONS.forEach(each -> each.refuse(register));
        table.filter(RegisterTable::holdsBits)
                .ifPresent(bits -> PARTS.stream()
                        .filter(register::has)
                        .forEach(key -> register.fault(
                                key,
                                "'" + key + "' does not go with the table " + bits.word() + ": an entry is one bit")));
    }

    /** Reports an addend that is no amount. */
    static void checkAddend(Entry addend) {
        boolean bit = addend.has("bit");
        if (bit || addend.node("type").filter(KeyRules::isNoAmount).isPresent()) {
            addend.fault(bit ? "bit" : "type", "only amounts are added up: no string, no bool, no bit");
        }
    }

    private static boolean isNoAmount(Node type) {
        return type instanceof Node.Scalar scalar && NO_AMOUNTS.contains(scalar.text());
    }
}
