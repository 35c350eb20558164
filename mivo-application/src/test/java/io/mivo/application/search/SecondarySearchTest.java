package io.mivo.application.search;

import static io.mivo.application.search.WiredMeters.address;
import static io.mivo.application.search.WiredMeters.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.port.driving.SearchMeters.Extra;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.SecondaryAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SecondarySearchTest {
    private static final Set<Extra> USUAL = Set.of(Extra.HEXADECIMAL_DIGITS);

    @Test
    void an_empty_line_is_asked_twice() {
        Search search = run(begun(), new WiredMeters());

        assertThat(search.found()).isEmpty();
        assertThat(search.asked()).isEqualTo(2);
    }

    @Test
    void a_single_meter_is_found_at_once() {
        Search search = begun();

        search.next();
        search.take(meters("12345678").ask(SecondaryAddress.ANY));

        assertThat(found(search)).containsExactly("123456782D2C1B04");
    }

    @Test
    void sixty_random_identifications_are_all_found() {
        assertFound(randomMeters(60));
    }

    @Test
    void meters_that_differ_in_the_last_digit_are_all_found() {
        assertFound(meters(
                IntStream.range(0, 10).mapToObj(digit -> "1234567" + digit).toArray(String[]::new)));
    }

    @Test
    void a_meter_hidden_behind_another_with_the_same_telegram_is_found() {
        for (String maker : List.of("KAM", "ABB", "SEN", "LUG")) {
            assertFound(new WiredMeters().with(address("12345671", maker, 1, 4), address("12345673", maker, 1, 4)));
            assertFound(new WiredMeters().with(address("02345671", maker, 1, 4), address("12345671", maker, 1, 4)));
        }
    }

    @Test
    void hexadecimal_digits_are_found_at_every_position() {
        WiredMeters meters = randomMeters(10);
        for (int at = 0; at < 8; at++) {
            meters.with(address(
                    "12345678".substring(0, at) + "ABCDEABC".charAt(at) + "12345678".substring(at + 1), "KAM", 1, 4));
        }

        assertFound(meters);
    }

    @Test
    void hexadecimal_digits_are_left_out_when_so_wanted() {
        WiredMeters meters = meters("12345678", "22345678", "A2345678");

        Search search = run(SecondarySearch.begun(Set.of(), List.of()), meters);

        assertThat(found(search)).containsExactlyInAnyOrder("123456782D2C1B04", "223456782D2C1B04");
    }

    @Test
    void equal_identifications_are_told_apart_by_manufacturer() {
        assertFound(new WiredMeters()
                .with(
                        address("12345678", "KAM", 1, 4),
                        address("12345678", "SEN", 1, 4),
                        address("12345678", "LUG", 1, 4))
                .with(address("87654321", "ABB", 1, 2)));
    }

    @Test
    void equal_identifications_are_told_apart_by_version() {
        assertFound(new WiredMeters()
                .with(
                        address("12345678", "KAM", 1, 4),
                        address("12345678", "KAM", 2, 4),
                        address("12345678", "KAM", 254, 4))
                .with(address("87654321", "ABB", 1, 2)));
    }

    @Test
    void equal_identifications_are_told_apart_by_device_type() {
        assertFound(new WiredMeters()
                .with(
                        address("12345678", "KAM", 1, 4),
                        address("12345678", "KAM", 1, 7),
                        address("12345678", "KAM", 1, 12))
                .with(address("87654321", "ABB", 1, 2)));
    }

    @Test
    void a_hidden_meter_with_an_equal_identification_is_found_where_there_are_others() {
        assertFound(new WiredMeters()
                .with(address("12345678", "KAM", 1, 4), address("12345678", "KAM", 2, 4))
                .with(address("22222222", "KAM", 1, 4), address("22222222", "KAM", 3, 4))
                .with(address("33333333", "KAM", 1, 4), address("33333333", "KAM", 1, 7)));
    }

    @Test
    void meters_with_one_whole_address_are_told_apart_by_fabrication_number() {
        SecondaryAddress same = SecondaryAddress.parse(address("12345678", "KAM", 1, 4));
        WiredMeters meters = new WiredMeters()
                .with(new WiredMeters.Meter(1, same, Optional.of("11110000")))
                .with(new WiredMeters.Meter(2, same, Optional.of("11112222")));

        Search search = run(begun(), meters);

        assertThat(search.found())
                .extracting(find -> find.address().toString())
                .hasSize(2)
                .doesNotHaveDuplicates();
        assertThat(search.unresolved()).isEmpty();
    }

    @Test
    void meters_that_nothing_tells_apart_are_reported_as_unresolved() {
        SecondaryAddress same = SecondaryAddress.parse(address("12345678", "KAM", 1, 4));
        WiredMeters meters = new WiredMeters()
                .with(new WiredMeters.Meter(1, same, Optional.empty()))
                .with(new WiredMeters.Meter(2, same, Optional.empty()))
                .with(address("22345678", "KAM", 1, 4));

        Search search = run(begun(), meters);

        assertThat(found(search)).containsExactly(address("22345678", "KAM", 1, 4));
        assertThat(search.unresolved()).containsExactly(same);
    }

    @Test
    void the_same_line_gives_the_same_twice() {
        WiredMeters meters = randomMeters(60);

        assertThat(run(begun(), meters).found()).isEqualTo(run(begun(), meters).found());
    }

    @Test
    void a_disturbed_line_neither_loses_nor_invents_meters() {
        WiredMeters meters = randomMeters(30).noisy(5, 0);

        Search search = run(begun(), meters);

        assertThat(found(search)).containsExactlyInAnyOrderElementsOf(meters.addresses());
    }

    @Test
    void a_search_can_be_written_down_and_go_on_at_any_point() {
        WiredMeters meters = meters("12345670", "12345678", "1234567A", "92345678")
                .with(address("12345678", "SEN", 1, 4), address("12345678", "LUG", 1, 4));
        Search whole = run(begun(), meters);

        Search search = begun();
        for (Optional<DeviceAddress> next = search.next(); next.isPresent(); next = search.next()) {
            search = SavedSearch.read(search.text());
            search.take(meters.ask(search.next().orElseThrow()));
        }

        assertThat(search.found()).isEqualTo(whole.found());
        assertThat(search.asked()).isEqualTo(whole.asked());
    }

    @Test
    void known_meters_save_questions() {
        WiredMeters meters = randomMeters(40);
        List<SecondaryAddress> known =
                meters.addresses().stream().skip(5).map(SecondaryAddress::parse).toList();

        Search fresh = run(begun(), meters);
        Search informed = run(SecondarySearch.begun(USUAL, known), meters);

        assertThat(informed.found()).hasSize(5);
        assertThat(informed.asked()).isLessThan(fresh.asked());
    }

    private static SecondarySearch begun() {
        return SecondarySearch.begun(USUAL, List.of());
    }

    private static void assertFound(WiredMeters meters) {
        Search search = run(begun(), meters);
        assertThat(found(search)).containsExactlyInAnyOrderElementsOf(meters.addresses());
        assertThat(search.unresolved()).isEmpty();
    }

    private static WiredMeters randomMeters(int count) {
        Random random = new Random(count);
        return meters(random.ints(0, 100_000_000)
                .distinct()
                .limit(count)
                .mapToObj(number -> String.format(Locale.ROOT, "%08d", number))
                .toArray(String[]::new));
    }

    private static WiredMeters meters(String... identifications) {
        WiredMeters meters = new WiredMeters();
        for (String identification : identifications) {
            meters.with(address(identification, "KAM", 27, 4));
        }
        return meters;
    }

    private static List<String> found(Search search) {
        return search.found().stream()
                .map(find -> ((SecondaryAddress) find.address()).digits())
                .toList();
    }
}
