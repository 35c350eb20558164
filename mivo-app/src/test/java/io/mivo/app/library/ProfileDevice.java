package io.mivo.app.library;

import io.mivo.adapter.fieldbus.simulator.wire.Image;
import io.mivo.adapter.fieldbus.simulator.wire.ModbusUnit;
import io.mivo.adapter.fieldbus.simulator.wire.Setting;
import io.mivo.adapter.fieldbus.simulator.wire.Settings;
import io.mivo.domain.profile.ProfileTest;
import io.mivo.domain.profile.ProfileTest.Content;
import io.mivo.domain.profile.ProfileTest.Expected;
import io.mivo.domain.profile.RegisterTable;
import io.mivo.domain.reading.ReadValue;
import io.mivo.domain.reading.Reading;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A device that serves the registers of a profile's test, and what a reading of it must tell.
 *
 * @param tables what stands at each address
 */
record ProfileDevice(Map<RegisterTable, Map<Integer, Integer>> tables) {
    private static final int ENTRIES = 65_536;
    private static final int REGISTER = 4;

    static ProfileDevice of(ProfileTest test) {
        Map<RegisterTable, Map<Integer, Integer>> tables = new EnumMap<>(RegisterTable.class);
        test.registers()
                .forEach(each -> tables.computeIfAbsent(each.span().table(), table -> new HashMap<>())
                        .putAll(words(each)));
        return new ProfileDevice(tables);
    }

    private static Map<Integer, Integer> words(Content content) {
        int digits = content.span().table().holdsBits() ? 2 : REGISTER;
        Map<Integer, Integer> words = new HashMap<>();
        for (int index = 0; index < content.span().count(); index++) {
            String hex = content.hex().substring(digits * index, digits * (index + 1));
            words.put(content.span().address() + index, Integer.parseInt(hex, 16));
        }
        return words;
    }

    /** The same with another holding register at an address, and all of them moved. */
    ProfileDevice with(int address, int word, int moved) {
        Map<Integer, Integer> holding = new HashMap<>();
        table(RegisterTable.HOLDING).forEach((at, each) -> holding.put(at + moved, each));
        holding.put(address + moved, word);
        return new ProfileDevice(Map.of(RegisterTable.HOLDING, holding));
    }

    ModbusUnit unit() {
        return new ModbusUnit(
                settings(table(RegisterTable.COIL)),
                () -> image(table(RegisterTable.DISCRETE)),
                settings(table(RegisterTable.HOLDING)),
                () -> image(table(RegisterTable.INPUT)));
    }

    private Map<Integer, Integer> table(RegisterTable table) {
        return tables.getOrDefault(table, Map.of());
    }

    private static Image image(Map<Integer, Integer> words) {
        Image image = new Image(ENTRIES);
        words.forEach(image::word);
        return image;
    }

    private static Settings settings(Map<Integer, Integer> words) {
        Map<Integer, Setting> settings = new HashMap<>();
        words.forEach((address, word) ->
                settings.put(address, new Setting(Short.MIN_VALUE, Short.MAX_VALUE, () -> word, written -> {})));
        return new Settings(ENTRIES, settings);
    }

    /** The texts of a reading by code. */
    static Map<String, String> told(Reading reading) {
        Map<String, String> told = new TreeMap<>();
        for (ReadValue value : reading.values()) {
            told.put(value.code().text(), plain(value.measured().text().orElse("-")));
        }
        return told;
    }

    /** What a test expects, likewise. */
    static Map<String, String> expected(ProfileTest test) {
        Map<String, String> expected = new TreeMap<>();
        test.expected().forEach((code, value) -> expected.put(code.text(), plain(((Expected.Value) value).text())));
        return expected;
    }

    private static String plain(String text) {
        return text.matches("-?[0-9.]+")
                ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                : text;
    }
}
