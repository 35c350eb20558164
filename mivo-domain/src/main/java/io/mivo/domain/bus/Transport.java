package io.mivo.domain.bus;

import java.util.Optional;

/** How the octets of a bus are carried. */
public sealed interface Transport {
    /** Names the physical line: two transports with the same endpoint are one line and share one lane. */
    String endpoint();

    /** The protocols that can be carried so. */
    boolean carries(Protocol protocol);

    /** How a serial line is set; empty for a network, where a gateway knows it and nobody else. */
    default Optional<SerialSettings> settings() {
        return Optional.empty();
    }

    /** The same at another speed; a network stays as it is. */
    default Transport withBaud(int baud) {
        return this;
    }

    /** A TCP connection: M-Bus frames behind a converter, or Modbus TCP. */
    record Tcp(Endpoint peer) implements Transport {
        @Override
        public String endpoint() {
            return peer.toString();
        }

        @Override
        public boolean carries(Protocol protocol) {
            return true;
        }
    }

    /** Modbus RTU frames with their check in a TCP connection: a serial line behind a transparent converter. */
    record RtuOverTcp(Endpoint peer) implements Transport {
        @Override
        public String endpoint() {
            return peer.toString();
        }

        @Override
        public boolean carries(Protocol protocol) {
            return protocol == Protocol.MODBUS;
        }
    }

    /** Datagrams of UDP: M-Bus frames behind a converter. */
    record Udp(Endpoint peer) implements Transport {
        @Override
        public String endpoint() {
            return peer + "/udp";
        }

        @Override
        public boolean carries(Protocol protocol) {
            return protocol == Protocol.MBUS;
        }
    }

    /**
     * A serial line of this machine: M-Bus behind a level converter, or Modbus RTU.
     *
     * @param device its name
     * @param line its speed and the shape of its octets
     */
    record Serial(SerialDevice device, SerialSettings line) implements Transport {
        @Override
        public String endpoint() {
            return device.path();
        }

        @Override
        public boolean carries(Protocol protocol) {
            return true;
        }

        @Override
        public Optional<SerialSettings> settings() {
            return Optional.of(line);
        }

        @Override
        public Transport withBaud(int baud) {
            return new Serial(device, line.withBaud(baud));
        }
    }
}
