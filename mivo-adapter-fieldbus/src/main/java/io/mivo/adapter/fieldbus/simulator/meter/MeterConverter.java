package io.mivo.adapter.fieldbus.simulator.meter;

import io.mivo.adapter.fieldbus.simulator.wire.DatagramServer;
import io.mivo.adapter.fieldbus.simulator.wire.LocalServer;
import io.mivo.adapter.fieldbus.simulator.wire.LoopbackServer;
import java.io.IOException;

/** A converter between a line of meters and a free port of 127.0.0.1, served by daemon threads. */
public final class MeterConverter {
    private static final String NAME = "M-Bus meters";

    private MeterConverter() {}

    /** Opens a line to TCP; many masters may come, and their frames follow one another on the line. */
    public static LocalServer tcp(MeterLine line) throws IOException {
        return LoopbackServer.open(NAME, socket -> new LineConversation(line, new TcpPort(socket)).hold());
    }

    /** Opens a line to UDP; answers go to whoever spoke last. */
    public static LocalServer udp(MeterLine line) throws IOException {
        return DatagramServer.open(NAME, socket -> new LineConversation(line, new UdpPort(socket)).hold());
    }
}
