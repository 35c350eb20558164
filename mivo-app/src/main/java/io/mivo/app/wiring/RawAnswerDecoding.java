package io.mivo.app.wiring;

import io.mivo.adapter.fieldbus.mbus.reading.TelegramDecoding;
import io.mivo.adapter.fieldbus.modbus.decode.RegisterDecoding;
import io.mivo.application.port.driven.AnswerDecoding;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.reading.RawAnswer;
import io.mivo.domain.value.MeterType;

/** Understands every kind of raw answer, each by the decoding made for it. Safe for use by many threads. */
final class RawAnswerDecoding implements AnswerDecoding {
    private final AnswerDecoding telegrams = new TelegramDecoding();
    private final AnswerDecoding registers = new RegisterDecoding();

    @Override
    public Decoded decode(RawAnswer answer, DeviceProfile profile, MeterType meterType) {
        return of(answer).decode(answer, profile, meterType);
    }

    private AnswerDecoding of(RawAnswer answer) {
        return answer instanceof RawAnswer.Telegrams ? telegrams : registers;
    }
}
