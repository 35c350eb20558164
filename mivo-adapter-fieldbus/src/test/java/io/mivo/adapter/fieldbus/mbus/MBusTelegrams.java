package io.mivo.adapter.fieldbus.mbus;

/** Telegrams for tests, made by hand after EN 13757-2 and EN 13757-3; address 5, PAD 12345678, heat meter. */
final class MBusTelegrams {
    /** 12345 Wh at storage 0; more follow. */
    static final String FIRST = frame("08057278563412244001040100000004033930 00001f");

    /** 23456 Wh at storage 1; more follow. */
    static final String SECOND = frame("08057278563412244001040200000044 03a05b0000 1f");

    /** 34567 Wh at storage 2; the last. */
    static final String THIRD = frame("080572785634122440010403000000840103 07870000");

    /** A meter of one telegram: 12345 Wh. */
    static final String ONLY = frame("080572785634122440010401000000040339300000");

    /** Another meter at address 6: 99 Wh. */
    static final String OTHER = frame("080672876543212440010401000000040363000000");

    /** Application error 4 from address 5. */
    static final String REFUSAL = frame("08057004");

    private MBusTelegrams() {}

    /** Puts start, lengths, checksum and stop around control field, address, control information and data. */
    static String frame(String body) {
        String hex = body.replace(" ", "");
        int length = hex.length() / 2;
        int sum = 0;
        for (int i = 0; i < length; i++) {
            sum += Integer.parseInt(hex, 2 * i, 2 * i + 2, 16);
        }
        return "68%1$02x%1$02x68%2$s%3$02x16".formatted(length, hex, sum & 0xFF);
    }
}
