package io.mivo.adapter.fieldbus.line;

import io.mivo.domain.bus.Endpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;

/** Where a peer is, and why it is not reached. */
final class PeerAddress {
    private PeerAddress() {}

    /** Every address of its name; at least one. */
    static InetAddress[] of(Endpoint peer) throws LineDownException {
        try {
            return InetAddress.getAllByName(peer.host());
        } catch (UnknownHostException unknown) {
            throw new LineDownException(peer + ": unknown host", unknown);
        }
    }

    /** In one line, without what the system adds in brackets. */
    static String reason(IOException refused) {
        if (refused instanceof SocketTimeoutException) {
            return "no connection in time";
        }
        String message =
                String.valueOf(refused.getMessage()).lines().findFirst().orElse("");
        return message.replaceAll("\\s*\\(.*", "").toLowerCase(Locale.ROOT);
    }
}
