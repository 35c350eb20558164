package io.mivo.adapter.fieldbus.simulator.wire;

/** A Modbus unit refuses a request with an exception code; nothing was changed. */
final class RefusedRequestException extends Exception {
    static final int ILLEGAL_FUNCTION = 1;
    static final int ILLEGAL_ADDRESS = 2;
    static final int ILLEGAL_VALUE = 3;
    static final int TARGET_DOES_NOT_RESPOND = 11;

    private static final long serialVersionUID = 1L;

    private final int code;

    RefusedRequestException(int code) {
        super("exception " + code);
        this.code = code;
    }

    int code() {
        return code;
    }
}
