package io.mivo.adapter.persistence.document;

import io.mivo.domain.profile.WriteRule;

/** What may be written as a site file says it; the mirror of {@link WriteSection}. */
final class WriteText {
    private static final Members<WriteRule> ANYWHERE = Members.<WriteRule>none()
            .may("min", rule -> rule.min().map(Written::number))
            .may("max", rule -> rule.max().map(Written::number))
            .may("step", rule -> rule.step().map(Written::number))
            .may("verify", rule -> Written.unless(true, rule.verify()).map(Written::truth));

    static final Members<WriteRule> TO_RECORD = ANYWHERE.exactly(WriteSection.TO_RECORD);

    static final Members<WriteRule> TO_REGISTER = ANYWHERE.may(
                    "repeatAfter",
                    rule -> Written.unless(
                                    WriteRule.Manner.USUAL_REPEAT, rule.manner().repeatAfter())
                            .map(Written::text))
            .exactly(WriteSection.TO_REGISTER);

    private WriteText() {}
}
