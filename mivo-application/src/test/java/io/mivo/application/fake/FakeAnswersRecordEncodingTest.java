package io.mivo.application.fake;

import io.mivo.application.contract.RecordEncodingContract;
import io.mivo.application.port.driven.RecordEncoding;
import io.mivo.domain.profile.RecordWrite;

class FakeAnswersRecordEncodingTest extends RecordEncodingContract {
    @Override
    protected RecordEncoding encoding() {
        return new FakeAnswers();
    }

    @Override
    protected Example example() {
        return new Example(
                FakeAnswers.text("Volume=12.345"),
                FakeAnswers.text("Volume=12.345 Volume=1"),
                new RecordWrite("04", "13", "01000000", true));
    }
}
