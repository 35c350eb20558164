package io.mivo.adapter.persistence.form;

import io.mivo.domain.reading.Attempt;
import io.mivo.domain.reading.ReadResult;
import io.mivo.domain.reading.Reading;
import io.mivo.domain.sensor.SensorUid;
import java.time.Instant;

/** Attempts to read as forms, with the raw answer octet by octet. */
public final class AttemptForm {
    private AttemptForm() {}

    /** The form of an attempt. */
    public static Form of(Attempt attempt) {
        Reading.Outcome outcome = attempt.outcome();
        return Form.of(
                        "attempt",
                        attempt.sensor(),
                        attempt.timestamp(),
                        outcome.result().name())
                .with(outcome.detail(), detail -> Form.of("detail", detail))
                .with(attempt.raw(), raw -> Form.of("raw").with(AnswerForm.of(raw)));
    }

    /** The attempt of a form. */
    public static Attempt read(Form form) {
        return new Attempt(
                new SensorUid(form.text(0)),
                Instant.parse(form.text(1)),
                new Reading.Outcome(
                        ReadResult.valueOf(form.text(2)), form.maybe("detail").map(detail -> detail.text(0))),
                form.maybe("raw").map(AnswerForm::readChild));
    }
}
