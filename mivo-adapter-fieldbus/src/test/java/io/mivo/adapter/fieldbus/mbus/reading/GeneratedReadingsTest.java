package io.mivo.adapter.fieldbus.mbus.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.mbus.codec.Telegram;
import io.mivo.adapter.fieldbus.mbus.codec.TelegramDecoder;
import io.mivo.adapter.fieldbus.mbus.codec.meaning.RecordError;
import io.mivo.adapter.fieldbus.mbus.codec.record.DataRecord;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.domain.reading.ReadValue;
import io.mivo.domain.value.Measured;
import io.mivo.domain.value.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Codes of records of every kind; seeded: every run generates alike. */
@Timeout(60)
class GeneratedReadingsTest {
    private static final int TELEGRAMS = 500;
    private static final int RECORDS = 7;
    private static final List<String> TYPES = List.of("00", "02", "04", "06", "0d", "1b", "20");
    private static final Pattern SUFFIXES = Pattern.compile(
            "[A-Za-z0-9]+(?:\\.S(\\d+))?(?:\\.T(\\d+))?(?:\\.U(\\d+))?(?:\\.(Min|Max|Error))?((?:\\.[A-Z]\\w*)*?)(?:\\.\\d+)?");

    private final Random random = new Random(13_757);

    @Test
    void are_unique_and_stay_whatever_the_data_are() {
        for (int i = 0; i < TELEGRAMS; i++) {
            List<GeneratedRecord> records = records();
            String type = type();

            List<String> codes = codes(type, records);

            assertThat(codes).hasSize(RECORDS).doesNotHaveDuplicates().isEqualTo(codes(type, records));
        }
    }

    @Test
    void stay_while_a_record_is_in_error() {
        for (int i = 0; i < TELEGRAMS; i++) {
            List<GeneratedRecord> records = records();
            List<GeneratedRecord> failing = new ArrayList<>(records);
            failing.replaceAll(record -> record.canFail() && random.nextBoolean() ? record.failing(error()) : record);
            String type = type();

            assertThat(codes(type, failing)).isEqualTo(codes(type, records));
        }
    }

    @Test
    void do_not_depend_on_the_order_or_presence_of_other_records() {
        for (int i = 0; i < TELEGRAMS; i++) {
            List<GeneratedRecord> records = records();
            String type = type();
            Map<GeneratedRecord, String> codes = alone(type, records, codes(type, records));
            List<GeneratedRecord> others = new ArrayList<>(records);
            Collections.shuffle(others, random);
            others.remove(0);

            List<String> then = codes(type, others);

            IntStream.range(0, others.size())
                    .filter(at -> codes.containsKey(others.get(at)))
                    .forEach(at -> assertThat(then.get(at)).isEqualTo(codes.get(others.get(at))));
        }
    }

    @Test
    void are_shared_by_repeats_only() {
        for (int i = 0; i < TELEGRAMS; i++) {
            Map<String, String> meanings = new HashMap<>();
            String type = type();
            io.mivo.domain.reading.Octets telegram = telegram(type, records());
            List<DataRecord> sent = sent(telegram);
            List<ReadValue> values = values(telegram);
            for (int at = 0; at < sent.size(); at++) {
                String code = withoutNumber(values.get(at).code().text());
                String meaning = meaning(sent.get(at), code, type);
                assertThat(meanings.getOrDefault(code, meaning)).as(code).isEqualTo(meaning);
                meanings.put(code, meaning);
            }
        }
    }

    @Test
    void say_where_their_value_stands_and_are_bare_only_for_the_main_one() {
        for (int i = 0; i < TELEGRAMS; i++) {
            io.mivo.domain.reading.Octets telegram = telegram(type(), records());
            List<DataRecord> sent = sent(telegram);
            List<ReadValue> values = values(telegram);
            IntStream.range(0, sent.size()).forEach(at -> assertHonest(values.get(at), sent.get(at)));
        }
    }

    private static void assertHonest(ReadValue value, DataRecord record) {
        String code = value.code().text();
        Position position = value.detail().position();
        if (value.base().isEmpty()) {
            assertThat(code).startsWith("Raw.");
            return;
        }
        Matcher matcher = SUFFIXES.matcher(code);
        assertThat(matcher.matches()).as(code).isTrue();
        assertThat(code).startsWith(value.base().get().text());
        assertThat(List.of(number(matcher, 1), number(matcher, 2), number(matcher, 3)))
                .containsExactly(position.storage(), position.tariff(), position.subunit());
        assertThat(matcher.group(4) == null ? "" : matcher.group(4))
                .isEqualTo(position.function().suffix());
        if (value.code().equals(value.base().get())) {
            assertThat(position).isEqualTo(Position.MAIN);
            assertThat(value.detail().modifiers()).isEmpty();
            assertThat(record.isUnderstood() || record.vib().plainText().isPresent())
                    .isTrue();
            assertThat(record.meaning().verdict().recordError().isEmpty()
                            || value.measured() instanceof Measured.Missing)
                    .isTrue();
        }
    }

    private static long number(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : Long.parseLong(matcher.group(group));
    }

    /** What a record means beside its amount, its scale and how it fared, told by the codec alone. */
    private static String meaning(DataRecord record, String code, String type) {
        if (code.startsWith("Raw.")) {
            return code;
        }
        String quantity = type.equals(MeterTelegram.ROOM_SENSOR)
                ? record.quantity().replaceFirst("^(Flow|External) temperature$", "Temperature")
                : record.quantity();
        boolean electric = type.equals(MeterTelegram.ELECTRICITY) && code.startsWith("Electricity");
        List<String> modifiers = record.modifiers().stream()
                .filter(name -> !RecordError.isWord(name))
                .filter(name -> !(electric && code.contains("EnergyImport") && name.equals("Forward")))
                .toList();
        String whole = quantity.equals("Plain text") ? "Relative humidity" : quantity;
        return whole + record.storage() + record.function() + record.tariff() + " " + record.subunit() + modifiers;
    }

    private static Map<GeneratedRecord, String> alone(String type, List<GeneratedRecord> records, List<String> codes) {
        Map<GeneratedRecord, String> alone = new HashMap<>();
        List<String> shared = codes.stream()
                .filter(code -> !withoutNumber(code).equals(code))
                .map(GeneratedReadingsTest::withoutNumber)
                .toList();
        for (int i = 0; i < codes.size(); i++) {
            if (!shared.contains(withoutNumber(codes.get(i)))) {
                alone.put(records.get(i), codes.get(i));
            }
        }
        return alone;
    }

    private static String withoutNumber(String code) {
        return code.startsWith("Raw.")
                ? String.join(".", List.of(code.split("\\.")).subList(0, 3))
                : code.replaceFirst("\\.\\d+$", "");
    }

    private int error() {
        List<Integer> errors = List.of(0x00, 0x01, 0x05, 0x0A, 0x0F, 0x15, 0x16, 0x18, 0x1C);
        return errors.get(random.nextInt(errors.size()));
    }

    private String type() {
        return TYPES.get(random.nextInt(TYPES.size()));
    }

    private List<GeneratedRecord> records() {
        return IntStream.range(0, RECORDS)
                .mapToObj(i -> GeneratedRecord.next(random))
                .toList();
    }

    private List<String> codes(String type, List<GeneratedRecord> records) {
        return values(telegram(type, records)).stream()
                .map(value -> value.code().text())
                .toList();
    }

    private io.mivo.domain.reading.Octets telegram(String type, List<GeneratedRecord> records) {
        StringBuilder hex = new StringBuilder();
        records.forEach(record -> hex.append(record.hex(random)));
        return MeterTelegram.of(type, hex.toString());
    }

    private static List<ReadValue> values(io.mivo.domain.reading.Octets telegram) {
        return MeterTelegram.decoded(telegram).decoded().content().values();
    }

    private static List<DataRecord> sent(io.mivo.domain.reading.Octets telegram) {
        return ((Telegram) TelegramDecoder.decode(Octets.copyOf(telegram.toBytes())))
                .records()
                .list();
    }
}
