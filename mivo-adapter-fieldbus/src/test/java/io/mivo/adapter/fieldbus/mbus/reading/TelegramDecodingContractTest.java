package io.mivo.adapter.fieldbus.mbus.reading;

import io.mivo.application.contract.AnswerDecodingContract;
import io.mivo.application.port.driven.AnswerDecoding;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.reading.Octets;
import io.mivo.domain.reading.RawAnswer;
import java.math.BigDecimal;
import java.util.List;

class TelegramDecodingContractTest extends AnswerDecodingContract {
    @Override
    protected AnswerDecoding decoding() {
        return new TelegramDecoding();
    }

    @Override
    protected Example example() {
        Octets whole = MeterTelegram.of(MeterTelegram.HEAT, "04 06 39300000");
        Octets damaged = Octets.ofHex(whole.toString().replace("39300000", "39310000"));
        return new Example(
                answer(whole),
                answer(damaged),
                DeviceProfile.WHATEVER_IT_SENDS,
                "HeatEnergy",
                new BigDecimal("12345000"));
    }

    private static RawAnswer answer(Octets telegram) {
        return new RawAnswer.Telegrams(List.of(telegram), true);
    }
}
