package io.mivo.domain.bus;

/** How the octets of a bus are carried. */
public sealed interface Transport {
    /** Names the physical line: two transports with the same endpoint are one line and share one lane. */
    String endpoint();

    /** A TCP connection: M-Bus frames behind a converter, or Modbus TCP. */
    record Tcp(Endpoint peer) implements Transport {
        @Override
        public String endpoint() {
            return peer.toString();
        }
    }
}
