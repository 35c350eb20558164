package io.mivo.adapter.fieldbus.modbus;

import java.io.IOException;

/** What arrived is no Modbus frame; nothing of it was used. */
final class GarbledReplyException extends IOException {
    private static final long serialVersionUID = 1L;

    GarbledReplyException(String detail) {
        super(detail);
    }

    GarbledReplyException(String detail, Throwable cause) {
        super(detail, cause);
    }
}
