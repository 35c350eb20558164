package io.mivo.adapter.persistence.document;

import io.mivo.domain.profile.Register;
import io.mivo.domain.profile.WriteFunction;
import io.mivo.domain.profile.WriteRule;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What may be written, as a site file declares it.
 *
 * @param rule range, step and manner
 */
record WriteSection(WriteRule rule) {
    private static final Keys KEYS = Keys.of().or("min", "max", "step", "verify");

    /** What may be written to a value; empty when the file declares nothing. */
    static Optional<WriteSection> read(Entry value, Optional<RegisterSection> register) {
        return value.entry("write", KEYS).flatMap(entry -> write(entry, register));
    }

    private static Optional<WriteSection> write(Entry entry, Optional<RegisterSection> register) {
        Optional<BigDecimal> min = entry.value("min", Numbers::decimal);
        Optional<BigDecimal> max = entry.value("max", Numbers::decimal);
        Optional<BigDecimal> step = entry.value("step", Numbers::decimal);
        boolean verify = entry.value("verify", Words.TRUTH).orElse(true);
        WriteFunction function = register.map(RegisterSection::writeFunction).orElse(WriteFunction.BY_WIDTH);
        Optional<WriteSection> write =
                entry.built(() -> new WriteSection(new WriteRule(min, max, step, verify, function)));
        register.map(RegisterSection::register).ifPresent(each -> checkStep(entry, write, each));
        return write;
    }

    private static void checkStep(Entry entry, Optional<WriteSection> write, Register register) {
        BigDecimal scale = register.scaling().scale();
        write.filter(each -> register.scaling().isReversible() && !TypeRules.isFloat(register.type()))
                .flatMap(each -> each.rule().step())
                .filter(step -> step.remainder(scale).signum() != 0)
                .ifPresent(step -> entry.fault(
                        "step",
                        step.toPlainString() + " is not a multiple of the register's scale " + scale.toPlainString()));
    }
}
