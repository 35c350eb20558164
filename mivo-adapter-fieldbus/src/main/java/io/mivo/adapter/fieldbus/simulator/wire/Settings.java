package io.mivo.adapter.fieldbus.simulator.wire;

import java.util.Map;

/**
 * The holding registers or coils of a Modbus unit; those without a setting hold 0 and cannot be written.
 *
 * @param size how many there are, from address 0 on
 * @param byAddress those that may be written
 */
public record Settings(int size, Map<Integer, Setting> byAddress) {
    /** A table without any entry. */
    public static final Settings NONE = new Settings(0, Map.of());

    /** Copies in. */
    public Settings {
        byAddress = Map.copyOf(byAddress);
    }

    Image image() {
        Image image = new Image(size);
        byAddress.forEach(
                (address, setting) -> image.word(address, setting.value().getAsInt()));
        return image;
    }

    /** Writes all of them or none. */
    void write(int address, int... values) throws RefusedRequestException {
        for (int i = 0; i < values.length; i++) {
            if (!at(address + i).accepts(values[i])) {
                throw new RefusedRequestException(RefusedRequestException.ILLEGAL_VALUE);
            }
        }
        for (int i = 0; i < values.length; i++) {
            at(address + i).change().accept((short) values[i]);
        }
    }

    private Setting at(int address) throws RefusedRequestException {
        Setting setting = byAddress.get(address);
        if (setting == null) {
            throw new RefusedRequestException(RefusedRequestException.ILLEGAL_ADDRESS);
        }
        return setting;
    }
}
