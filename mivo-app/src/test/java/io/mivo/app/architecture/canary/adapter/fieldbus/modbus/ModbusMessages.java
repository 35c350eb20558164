package io.mivo.app.architecture.canary.adapter.fieldbus.modbus;

import com.ghgande.j2mod.modbus.msg.ModbusRequest;

/** Sound: the one class that sees j2mod. */
public final class ModbusMessages {
    public int functionOf(ModbusRequest request) {
        return request.getFunctionCode();
    }
}
