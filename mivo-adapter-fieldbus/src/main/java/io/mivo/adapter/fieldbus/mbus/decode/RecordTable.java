package io.mivo.adapter.fieldbus.mbus.decode;

import io.mivo.adapter.fieldbus.mbus.codec.Telegram;
import io.mivo.adapter.fieldbus.mbus.codec.record.DataRecord;
import io.mivo.adapter.fieldbus.mbus.codec.record.RecordFunction;
import io.mivo.adapter.fieldbus.mbus.codec.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The records of a telegram as aligned lines: value, unit, meaning, bytes and code. */
final class RecordTable {
    private static final String GAP = "  ";
    private static final int LONGEST_HEX = 32;

    private RecordTable() {}

    static List<String> lines(Telegram telegram, RecordNaming naming) {
        List<DataRecord> records = telegram.records().list();
        List<Optional<String>> codes = naming.codes(telegram);
        List<List<String>> rows = IntStream.range(0, records.size())
                .mapToObj(i -> cells(records.get(i), codes.get(i)))
                .toList();
        List<Integer> widths = widths(rows);
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    /** Index and value to be set right, the others left. */
    private static List<String> cells(DataRecord record, Optional<String> code) {
        return List.of(
                String.valueOf(record.index()),
                value(record),
                printable(record.unit().filter(unit -> !unit.equals("1")).orElse("")),
                meaning(record),
                record.dif() + " " + record.vif() + " " + shortened(record.raw()),
                code.orElse(""));
    }

    /** The lines of a telegram with a container stay readable; all its bytes are in the form for programs. */
    private static String shortened(String hex) {
        return hex.length() <= LONGEST_HEX
                ? hex
                : hex.substring(0, LONGEST_HEX) + "... (" + hex.length() / 2 + " bytes)";
    }

    private static String value(DataRecord record) {
        if (record.value() instanceof Value.Absent absent) {
            String sent = absent.asSent().map(text -> " (" + text + ")").orElse("");
            return absent.reason() + sent;
        }
        return printable(record.value().text().orElse(""));
    }

    /** Characters that could disturb a terminal become question marks. */
    private static String printable(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.chars().forEach(character -> shown.append(Character.isISOControl(character) ? '?' : (char) character));
        return shown.toString();
    }

    private static String meaning(DataRecord record) {
        List<String> words = new ArrayList<>();
        words.add(record.quantity());
        words.addAll(record.modifiers());
        if (record.function() != RecordFunction.INSTANTANEOUS) {
            words.add(record.function().word());
        }
        addNumber(words, "storage", record.storage());
        addNumber(words, "tariff", record.tariff());
        addNumber(words, "subunit", record.subunit());
        return String.join(", ", words);
    }

    private static void addNumber(List<String> words, String name, long number) {
        if (number != 0) {
            words.add(name + " " + number);
        }
    }

    private static List<Integer> widths(List<List<String>> rows) {
        int columns = rows.isEmpty() ? 0 : rows.get(0).size();
        return IntStream.range(0, columns)
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
    }

    private static String line(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            String padding = " ".repeat(widths.get(column) - cell.length());
            line.append(GAP).append(column < 2 ? padding + cell : cell + padding);
        }
        return line.toString().stripTrailing();
    }
}
