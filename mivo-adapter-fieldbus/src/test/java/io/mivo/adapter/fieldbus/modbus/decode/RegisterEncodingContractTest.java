package io.mivo.adapter.fieldbus.modbus.decode;

import io.mivo.application.contract.ValueEncodingContract;
import io.mivo.application.port.driven.ValueEncoding;

class RegisterEncodingContractTest extends ValueEncodingContract {
    @Override
    protected ValueEncoding encoding() {
        return new RegisterEncoding();
    }
}
