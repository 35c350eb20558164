package io.mivo.adapter.fieldbus.mbus.writing;

import io.mivo.application.contract.RecordEncodingContract;
import io.mivo.application.port.driven.RecordEncoding;
import io.mivo.domain.profile.RecordWrite;

class TelegramEncodingContractTest extends RecordEncodingContract {
    @Override
    protected RecordEncoding encoding() {
        return new TelegramEncoding();
    }

    /** EN 13757-3: VIF 13 counts litres. */
    @Override
    protected Example example() {
        return new Example(
                SentTelegram.with("04 13 39300000 04 06 01000000"),
                SentTelegram.with("04 13 39300000 04 13 39300000"),
                new RecordWrite("04", "13", "01000000", true));
    }
}
