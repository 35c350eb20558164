package io.mivo.adapter.fieldbus.modbus.decode;

import io.mivo.application.contract.AnswerDecodingContract;
import io.mivo.application.port.driven.AnswerDecoding;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.profile.RegisterType;
import io.mivo.domain.reading.RawAnswer;
import java.math.BigDecimal;
import java.util.List;

class RegisterDecodingContractTest extends AnswerDecodingContract {
    @Override
    protected AnswerDecoding decoding() {
        return new RegisterDecoding();
    }

    @Override
    protected Example example() {
        Registers tenths = Registers.of(RegisterType.INT16).scale("0.1", "0");
        RawAnswer.Gap gap = new RawAnswer.Gap(tenths.register().span(), "exception 2");
        return new Example(
                Registers.holding("ff85"),
                new RawAnswer.Registers(List.of(), List.of(gap)),
                new DeviceProfile(List.of(tenths.point())),
                "X_Value",
                new BigDecimal("-12.3"));
    }
}
