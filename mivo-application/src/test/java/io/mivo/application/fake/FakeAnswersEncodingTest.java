package io.mivo.application.fake;

import io.mivo.application.contract.ValueEncodingContract;
import io.mivo.application.port.driven.ValueEncoding;

class FakeAnswersEncodingTest extends ValueEncodingContract {
    @Override
    protected ValueEncoding encoding() {
        return new FakeAnswers();
    }
}
