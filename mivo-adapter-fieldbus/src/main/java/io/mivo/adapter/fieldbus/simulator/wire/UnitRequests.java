package io.mivo.adapter.fieldbus.simulator.wire;

import static java.util.Map.entry;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Map;

/** What a Modbus unit answers to a request (Modbus application protocol, function codes 1 to 6, 15 and 16). */
final class UnitRequests {
    private static final int EXCEPTION = 0x80;
    private static final int MOST_BITS = 2000;
    private static final int MOST_REGISTERS = 125;
    private static final int MOST_BITS_WRITTEN = 1968;
    private static final int MOST_REGISTERS_WRITTEN = 123;
    private static final int COIL_ON = 0xFF00;

    /** Answers one function; the request stands behind the function code. */
    @FunctionalInterface
    private interface Function {
        byte[] answer(ModbusUnit unit, ByteBuffer request) throws RefusedRequestException;
    }

    private static final Map<Integer, Function> FUNCTIONS = Map.ofEntries(
            entry(1, (unit, request) -> bits(unit.coils().image(), request)),
            entry(2, (unit, request) -> bits(unit.discretes().get(), request)),
            entry(3, (unit, request) -> registers(unit.holdings().image(), request)),
            entry(4, (unit, request) -> registers(unit.inputs().get(), request)),
            entry(5, UnitRequests::writeCoil),
            entry(6, UnitRequests::writeRegister),
            entry(15, UnitRequests::writeCoils),
            entry(16, UnitRequests::writeRegisters));

    private UnitRequests() {}

    /** The protocol data unit of the answer to that of a request, of one byte or more. */
    static byte[] answer(ModbusUnit unit, byte[] request) {
        int function = request[0] & 0xFF;
        try {
            Function known = FUNCTIONS.get(function);
            if (known == null) {
                throw new RefusedRequestException(RefusedRequestException.ILLEGAL_FUNCTION);
            }
            byte[] content = known.answer(unit, ByteBuffer.wrap(request, 1, request.length - 1));
            return ByteBuffer.allocate(1 + content.length)
                    .put(request[0])
                    .put(content)
                    .array();
        } catch (RefusedRequestException refused) {
            return refusal(function, refused.code());
        } catch (BufferUnderflowException tooShort) {
            return refusal(function, RefusedRequestException.ILLEGAL_VALUE);
        }
    }

    /** The protocol data unit that refuses a function. */
    static byte[] refusal(int function, int code) {
        return new byte[] {(byte) (function | EXCEPTION), (byte) code};
    }

    private static byte[] bits(Image image, ByteBuffer request) throws RefusedRequestException {
        int address = word(request);
        int[] bits = image.slice(address, count(request, MOST_BITS));
        byte[] answer = new byte[1 + (bits.length + 7) / 8];
        answer[0] = (byte) (answer.length - 1);
        for (int i = 0; i < bits.length; i++) {
            answer[1 + i / 8] |= (byte) (bits[i] << i % 8);
        }
        return answer;
    }

    private static byte[] registers(Image image, ByteBuffer request) throws RefusedRequestException {
        int address = word(request);
        int[] registers = image.slice(address, count(request, MOST_REGISTERS));
        ByteBuffer answer = ByteBuffer.allocate(1 + 2 * registers.length);
        answer.put((byte) (2 * registers.length));
        for (int register : registers) {
            answer.putShort((short) register);
        }
        return answer.array();
    }

    private static byte[] writeCoil(ModbusUnit unit, ByteBuffer request) throws RefusedRequestException {
        int address = word(request);
        int value = word(request);
        require(value == 0 || value == COIL_ON);
        unit.coils().write(address, value == 0 ? 0 : 1);
        return echoed(request);
    }

    private static byte[] writeRegister(ModbusUnit unit, ByteBuffer request) throws RefusedRequestException {
        int address = word(request);
        unit.holdings().write(address, word(request));
        return echoed(request);
    }

    private static byte[] writeCoils(ModbusUnit unit, ByteBuffer request) throws RefusedRequestException {
        int address = word(request);
        int[] bits = new int[count(request, MOST_BITS_WRITTEN)];
        require(octet(request) == (bits.length + 7) / 8);
        for (int i = 0, octet = 0; i < bits.length; i++, octet >>= 1) {
            octet = i % 8 == 0 ? octet(request) : octet;
            bits[i] = octet & 1;
        }
        unit.coils().write(address, bits);
        return echoed(request);
    }

    private static byte[] writeRegisters(ModbusUnit unit, ByteBuffer request) throws RefusedRequestException {
        int address = word(request);
        int[] values = new int[count(request, MOST_REGISTERS_WRITTEN)];
        require(octet(request) == 2 * values.length);
        for (int i = 0; i < values.length; i++) {
            values[i] = word(request);
        }
        unit.holdings().write(address, values);
        return echoed(request);
    }

    private static int count(ByteBuffer request, int most) throws RefusedRequestException {
        int count = word(request);
        require(count >= 1 && count <= most);
        return count;
    }

    private static void require(boolean legal) throws RefusedRequestException {
        if (!legal) {
            throw new RefusedRequestException(RefusedRequestException.ILLEGAL_VALUE);
        }
    }

    /** The four bytes of address and value or quantity, as they came. */
    private static byte[] echoed(ByteBuffer request) {
        byte[] echo = new byte[4];
        request.get(1, echo);
        return echo;
    }

    private static int word(ByteBuffer request) {
        return request.getShort() & 0xFFFF;
    }

    private static int octet(ByteBuffer request) {
        return request.get() & 0xFF;
    }
}
