package io.mivo.adapter.fieldbus.modbus;

import java.io.IOException;

/** Many Modbus TCP devices in a program of their own, so that their work is not counted as ours. Prints their ports. */
public final class DeviceFleet {
    private DeviceFleet() {}

    /** Takes their number; ends when its standard input ends. */
    public static void main(String[] arguments) throws IOException {
        for (int i = 0; i < Integer.parseInt(arguments[0]); i++) {
            System.out.println(new ModbusPeer().port());
        }
        System.out.println("ready");
        System.in.transferTo(System.out);
        System.exit(0);
    }
}
