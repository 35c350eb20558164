package io.mivo.adapter.persistence.form;

import io.mivo.domain.bus.ApplicationReset;
import io.mivo.domain.bus.MeterHabits;
import java.util.Optional;

/** How a meter wants to be read, as forms; the usual manner has none. */
final class HabitsForm {
    private HabitsForm() {}

    static Optional<Form> of(MeterHabits habits) {
        Form form = Form.of("habits", habits.maxTelegrams())
                .with(habits.baud(), baud -> Form.of("baud", baud))
                .with(habits.reset(), HabitsForm::ofReset)
                .with(habits.maxReadsPerDay(), reads -> Form.of("reads", reads));
        return Optional.of(form).filter(any -> !habits.equals(MeterHabits.USUAL));
    }

    private static Form ofReset(ApplicationReset reset) {
        return Form.of("reset").with(reset.subcode(), code -> Form.of("subcode", code));
    }

    static MeterHabits read(Optional<Form> habits) {
        return habits.map(form -> new MeterHabits(
                        form.maybe("baud").map(baud -> baud.number(0)),
                        form.maybe("reset").map(HabitsForm::readReset),
                        form.number(0),
                        form.maybe("reads").map(reads -> reads.number(0))))
                .orElse(MeterHabits.USUAL);
    }

    private static ApplicationReset readReset(Form form) {
        return new ApplicationReset(form.maybe("subcode").map(code -> code.number(0)));
    }
}
