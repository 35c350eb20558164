package io.mivo.application.fake;

import io.mivo.application.contract.FirstGuessesContract;
import io.mivo.application.port.driven.FirstGuesses;

class FakeFirstGuessesTest extends FirstGuessesContract {
    @Override
    protected FirstGuesses guessesAtWesthaven() {
        return new FakeFirstGuesses();
    }
}
