package io.mivo.adapter.fieldbus.modbus;

import java.util.Arrays;

/** The check of RTU frames: CRC 16 with polynomial A001 and start FFFF, low octet first (serial line V1.02, 6.2.2). */
final class Crc16 {
    static final int SIZE = 2;

    private static final int START = 0xFFFF;
    private static final int POLYNOMIAL = 0xA001;

    private Crc16() {}

    /** The octets with their check behind them. */
    static byte[] sealed(byte[] octets) {
        int check = of(octets, 0, octets.length);
        byte[] sealed = Arrays.copyOf(octets, octets.length + SIZE);
        sealed[octets.length] = (byte) check;
        sealed[octets.length + 1] = (byte) (check >> 8);
        return sealed;
    }

    /** Whether the last two of these octets are the check of those before them. */
    static boolean holds(byte[] octets, int from, int to) {
        int check = of(octets, from, to - SIZE);
        return octets[to - 2] == (byte) check && octets[to - 1] == (byte) (check >> 8);
    }

    private static int of(byte[] octets, int from, int to) {
        int check = START;
        for (int i = from; i < to; i++) {
            check ^= octets[i] & 0xff;
            for (int bit = 0; bit < 8; bit++) {
                check = (check & 1) == 0 ? check >> 1 : check >> 1 ^ POLYNOMIAL;
            }
        }
        return check;
    }
}
