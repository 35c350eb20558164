package io.mivo.adapter.persistence.form;

import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.reading.Octets;
import io.mivo.domain.reading.RawAnswer;
import java.util.List;
import java.util.Optional;

/** Raw answers as forms, their octets in hexadecimal. */
final class AnswerForm {
    private AnswerForm() {}

    static Form of(RawAnswer answer) {
        if (answer instanceof RawAnswer.Telegrams telegrams) {
            return ofTelegrams(telegrams);
        }
        if (answer instanceof RawAnswer.Registers registers) {
            return ofRegisters(registers);
        }
        if (answer instanceof RawAnswer.Foreign foreign) {
            return Form.of("foreign", foreign.octets());
        }
        throw new IllegalArgumentException("no form for " + answer.getClass());
    }

    /** The answer that is the only child of a form. */
    static RawAnswer readChild(Form parent) {
        Form form = parent.children().get(0);
        return switch (form.name()) {
            case "telegrams" -> readTelegrams(form);
            case "registers" -> readRegisters(form);
            case "foreign" -> new RawAnswer.Foreign(Octets.ofHex(form.text(0)));
            default -> throw new DamagedFormException("no answer is called " + form.name());
        };
    }

    private static Form ofTelegrams(RawAnswer.Telegrams telegrams) {
        Form form = Form.of("telegrams", telegrams.complete() ? "complete" : "incomplete");
        return form.with(telegrams.lack(), lack -> Form.of("lack", lack))
                .with(telegrams.frames().stream()
                        .map(frame -> Form.of("frame", frame))
                        .toList());
    }

    private static RawAnswer readTelegrams(Form form) {
        List<Octets> frames = form.all("frame", frame -> Octets.ofHex(frame.text(0)));
        Optional<String> lack = form.maybe("lack").map(child -> child.text(0));
        return new RawAnswer.Telegrams(frames, form.text(0).equals("complete"), lack);
    }

    private static Form ofRegisters(RawAnswer.Registers registers) {
        return Form.of("registers")
                .with(registers.blocks().stream()
                        .map(block -> Form.of("block", block.octets()).with(RegisterForm.ofSpan(block.span())))
                        .toList())
                .with(registers.gaps().stream()
                        .map(gap -> Form.of("gap", gap.why()).with(RegisterForm.ofSpan(gap.span())))
                        .toList());
    }

    private static RawAnswer readRegisters(Form form) {
        return new RawAnswer.Registers(
                form.all("block", block -> new RawAnswer.Block(span(block), Octets.ofHex(block.text(0)))),
                form.all("gap", gap -> new RawAnswer.Gap(span(gap), gap.text(0))));
    }

    private static RegisterSpan span(Form form) {
        return RegisterForm.readSpan(form.child("span"));
    }
}
