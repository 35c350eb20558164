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
    static final Keys TO_REGISTER = Keys.of().or("min", "max", "step", "verify", "repeatAfter");
    static final Keys TO_RECORD = Keys.of()
            .or("min", "max", "step", "verify")
            .refusing("repeatAfter", "goes with 'register' only: a meter is not asked before it is written");

    /** What may be written to a value; empty when the file declares nothing. */
    static Optional<WriteSection> read(Entry value, Optional<RegisterSection> register) {
        return value.entry("write", value.has("register") ? TO_REGISTER : TO_RECORD)
                .flatMap(entry -> write(entry, register));
    }

    private static Optional<WriteSection> write(Entry entry, Optional<RegisterSection> register) {
        Optional<BigDecimal> min = entry.value("min", Numbers::decimal);
        Optional<BigDecimal> max = entry.value("max", Numbers::decimal);
        Optional<BigDecimal> step = entry.value("step", Numbers::decimal);
        WriteRule.Manner manner = manner(entry, register);
        Optional<WriteSection> write = entry.built(() -> new WriteSection(new WriteRule(min, max, step, manner)));
        register.map(RegisterSection::register).ifPresent(each -> checkStep(entry, write, each));
        return write;
    }

    private static WriteRule.Manner manner(Entry entry, Optional<RegisterSection> register) {
        boolean verify = entry.value("verify", Words.TRUTH).orElse(true);
        if (!verify && entry.has("repeatAfter")) {
            entry.fault("repeatAfter", "'repeatAfter' does not go with 'verify: false': a command is sent every time");
        }
        return new WriteRule.Manner(
                register.map(RegisterSection::writeFunction).orElse(WriteFunction.BY_WIDTH),
                verify,
                entry.value("repeatAfter", Words::pause).orElse(WriteRule.Manner.USUAL_REPEAT));
    }

    private static void checkStep(Entry entry, Optional<WriteSection> write, Register register) {
        BigDecimal scale = register.scaling().scale();
        write.filter(each ->
                        register.scaling().isReversible() && !register.type().isFloat())
                .flatMap(each -> each.rule().step())
                .filter(step -> step.remainder(scale).signum() != 0)
                .ifPresent(step -> entry.fault(
                        "step",
                        step.toPlainString() + " is not a multiple of the register's scale " + scale.toPlainString()));
    }
}
