package io.mivo.adapter.fieldbus.modbus;

/** A peer with SunSpec models: common and three-phase inverter, laid out with Python from the tables of sunspec/models. */
final class SunSpecDevice {
    static final String COMMON = "00010042"
            + "46726f6e69757300000000000000000000000000000000000000000000000000"
            + "53796d6f20382e322d332d4d0000000000000000000000000000000000000000"
            + "00000000000000000000000000000000332e32312e312d320000000000000000"
            + "323834393031323300000000000000000000000000000000000000000000000000018000";
    static final String INVERTER = "00670032"
            + "04d2019b019c019dfffe0f930f970fa208fd09080905ffff1fbb00001386fffe1fcc0000fdf80000fc1affff0165ec15"
            + "000005ddfffe15e3ffff20db0000019c01fb80008000ffff00040004000000810000000000000000000000000000000000000000";

    private SunSpecDevice() {}

    /** Lays models behind the mark; returns where the last of them stands. */
    static int put(ModbusPeer peer, int base, String... models) {
        int at = write(peer, base, "53756e53");
        int last = at;
        for (String model : models) {
            last = at;
            at = write(peer, at, model);
        }
        write(peer, at, "ffff0000");
        return last;
    }

    static int write(ModbusPeer peer, int address, String hex) {
        for (int i = 0; i < hex.length() / 4; i++) {
            peer.registers[address + i] = Integer.parseInt(hex.substring(4 * i, 4 * i + 4), 16);
        }
        return address + hex.length() / 4;
    }

    /** A vendor's own model of so many registers. */
    static String vendor(int length) {
        return String.format("fde8%04x", length) + "abcd".repeat(length);
    }
}
