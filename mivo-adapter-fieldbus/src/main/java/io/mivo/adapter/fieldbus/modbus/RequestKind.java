package io.mivo.adapter.fieldbus.modbus;

/**
 * Whose answers may look the same on a line without numbers: a refusal tells no more than this of its request.
 *
 * @param unit who answers
 * @param function what is answered
 */
record RequestKind(int unit, int function) {
    static RequestKind of(ModbusRequest request) {
        return new RequestKind(request.unit(), request.function());
    }

    static RequestKind of(ReplyFrame frame) {
        return new RequestKind(frame.unit(), frame.function());
    }
}
