package io.mivo.adapter.fieldbus.modbus;

import com.ghgande.j2mod.modbus.msg.MaskWriteRegisterRequest;
import com.ghgande.j2mod.modbus.msg.ReadCoilsRequest;
import com.ghgande.j2mod.modbus.msg.ReadInputDiscretesRequest;
import com.ghgande.j2mod.modbus.msg.ReadInputRegistersRequest;
import com.ghgande.j2mod.modbus.msg.ReadMEIRequest;
import com.ghgande.j2mod.modbus.msg.ReadMultipleRegistersRequest;
import com.ghgande.j2mod.modbus.msg.WriteCoilRequest;
import com.ghgande.j2mod.modbus.msg.WriteMultipleCoilsRequest;
import com.ghgande.j2mod.modbus.msg.WriteMultipleRegistersRequest;
import com.ghgande.j2mod.modbus.msg.WriteSingleRegisterRequest;
import com.ghgande.j2mod.modbus.procimg.Register;
import com.ghgande.j2mod.modbus.procimg.SimpleRegister;
import com.ghgande.j2mod.modbus.util.BitVector;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Requests as octets; the only class that sees j2mod. Its transports and facades are not used: they accept answers of
 * other units, lengths and transactions, and repeat writes.
 */
final class ModbusMessages {
    private ModbusMessages() {}

    /** A request as it goes out on any line, without what frames it there: unit, function, data. */
    static byte[] body(ModbusRequest request) {
        var message = message(request);
        message.setUnitID(request.unit());
        message.setHeadless();
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try {
            message.writeTo(new DataOutputStream(octets));
        } catch (IOException cannotBeInMemory) {
            throw new UncheckedIOException(cannotBeInMemory);
        }
        return octets.toByteArray();
    }

    private static com.ghgande.j2mod.modbus.msg.ModbusRequest message(ModbusRequest request) {
        int address = request.span().address();
        int count = request.span().count();
        return switch (request.function()) {
            case 1 -> new ReadCoilsRequest(address, count);
            case 2 -> new ReadInputDiscretesRequest(address, count);
            case 3 -> new ReadMultipleRegistersRequest(address, count);
            case 4 -> new ReadInputRegistersRequest(address, count);
            case 5 -> new WriteCoilRequest(address, request.data().toBytes()[0] != 0);
            case 6 -> new WriteSingleRegisterRequest(address, registers(request)[0]);
            case 15 -> new WriteMultipleCoilsRequest(address, coils(request));
            case 16 -> new WriteMultipleRegistersRequest(address, registers(request));
            case 22 -> new MaskWriteRegisterRequest(address, word(request, 0), word(request, 2));
            case 43 -> new ReadMEIRequest(octet(request, 0), octet(request, 1));
            default -> throw new IllegalArgumentException("no request for function " + request.function());
        };
    }

    private static BitVector coils(ModbusRequest request) {
        byte[] data = request.data().toBytes();
        BitVector coils = new BitVector(data.length);
        for (int i = 0; i < data.length; i++) {
            coils.setBit(i, data[i] != 0);
        }
        return coils;
    }

    private static int word(ModbusRequest request, int at) {
        byte[] data = request.data().toBytes();
        return ((data[at] & 0xff) << 8) | (data[at + 1] & 0xff);
    }

    private static int octet(ModbusRequest request, int at) {
        return request.data().toBytes()[at] & 0xff;
    }

    private static Register[] registers(ModbusRequest request) {
        byte[] data = request.data().toBytes();
        Register[] registers = new Register[data.length / 2];
        for (int i = 0; i < registers.length; i++) {
            registers[i] = new SimpleRegister(data[2 * i], data[2 * i + 1]);
        }
        return registers;
    }
}
