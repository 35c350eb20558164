package io.mivo.application.fake;

import io.mivo.application.contract.AnswerDecodingContract;
import io.mivo.application.port.driven.AnswerDecoding;
import io.mivo.domain.profile.DeviceProfile;
import java.math.BigDecimal;

class FakeAnswersDecodingTest extends AnswerDecodingContract {
    @Override
    protected AnswerDecoding decoding() {
        return new FakeAnswers();
    }

    @Override
    protected Example example() {
        return new Example(
                FakeAnswers.text("HeatEnergy=12345"),
                FakeAnswers.text("HeatEn"),
                DeviceProfile.WHATEVER_IT_SENDS,
                "HeatEnergy",
                new BigDecimal("12345"));
    }
}
