package io.mivo.app.architecture.canary.adapter.fieldbus.modbus;

import com.ghgande.j2mod.modbus.msg.ModbusRequest;
import io.mivo.app.architecture.canary.Breaks;

@Breaks("one class sees j2mod")
public final class SecondClass {
    public String hexOf(ModbusRequest request) {
        return request.getHexMessage();
    }
}
