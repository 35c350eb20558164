package io.mivo.application.search;

import io.mivo.application.port.driving.SearchMeters.Extra;
import io.mivo.application.port.driving.SearchMeters.Find;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.SecondaryAddress;
import io.mivo.domain.reading.Octets;
import io.mivo.domain.refusal.RefusedException;
import io.mivo.domain.sensor.FoundMeter;
import io.mivo.domain.value.MeterType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A search as text, one fact in a line: a word and what it says, apart by spaces. */
final class SavedSearch {
    private static final String FIRST_LINE = "mivo-search 1";
    private static final String ABSENT = "-";

    private final List<List<String>> lines = new ArrayList<>();

    private SavedSearch(String text) {
        text.lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> List.of(line.strip().split(" ")))
                .forEach(lines::add);
    }

    static String text(Set<Extra> extras, Agenda agenda, Roll roll) {
        Stream<String> lines = Stream.of(
                        Stream.of(FIRST_LINE, "mode SECONDARY"),
                        extras.stream().sorted().map(each -> "extra " + each),
                        Stream.of("asked " + agenda.answers(), "parts " + agenda.parts(), "guarded " + roll.guarded()),
                        roll.known().stream().map(each -> "known " + written(each)),
                        roll.found().stream().map(SavedSearch::written),
                        roll.unresolved().stream().map(each -> "unresolved " + written(each)),
                        roll.sightings().stream().map(SavedSearch::written),
                        agenda.now().stream().map(each -> "now " + written(each)),
                        agenda.later().stream().map(each -> "later " + written(each)))
                .flatMap(each -> each);
        return lines.collect(Collectors.joining("\n", "", "\n"));
    }

    static String text(int next, boolean doubted, int asked, List<Find> found, List<DeviceAddress> unresolved) {
        Stream<String> lines = Stream.of(
                        Stream.of(FIRST_LINE, "mode PRIMARY", "asked " + asked, "next " + next, "doubted " + doubted),
                        found.stream().map(SavedSearch::written),
                        unresolved.stream().map(each -> "unresolved " + written(each)))
                .flatMap(each -> each);
        return lines.collect(Collectors.joining("\n", "", "\n"));
    }

    /**
     * The search a text holds.
     *
     * @throws RefusedException MALFORMED when it holds none
     */
    static Search read(String text) {
        if (!text.startsWith(FIRST_LINE)) {
            throw RefusedException.malformed("", "this is no saved search");
        }
        try {
            return new SavedSearch(text).search();
        } catch (IllegalArgumentException | IndexOutOfBoundsException fault) {
            throw RefusedException.malformed("", "this saved search is broken: " + fault.getMessage());
        }
    }

    private Search search() {
        return has("mode", "PRIMARY") ? primary() : secondary();
    }

    private Search primary() {
        List<DeviceAddress> open =
                facts("unresolved").map(words -> address(words.get(0))).toList();
        return new PrimarySearch(number("next"), has("doubted", "true"), number("asked"), finds(), open);
    }

    private Search secondary() {
        Set<Extra> extras =
                facts("extra").map(words -> Extra.valueOf(words.get(0))).collect(Collectors.toSet());
        List<SecondaryAddress> known =
                facts("known").map(words -> mask(words.get(0))).toList();
        List<SecondaryAddress> open =
                facts("unresolved").map(words -> mask(words.get(0))).toList();
        List<Sighting> sightings = facts("sighting")
                .map(words -> new Sighting(mask(words.get(0)), mask(words.get(1)), Octets.ofHex(words.get(2))))
                .toList();
        Roll roll = new Roll(known).with(finds(), open, sightings, number("guarded"));
        return new SecondarySearch(
                extras, new Agenda(tasks("now"), tasks("later"), number("asked"), number("parts")), roll);
    }

    private List<Task> tasks(String word) {
        return facts(word)
                .map(words ->
                        new Task(Task.Kind.valueOf(words.get(0)), Stage.valueOf(words.get(1)), mask(words.get(2))))
                .toList();
    }

    private List<Find> finds() {
        return facts("found").map(SavedSearch::find).toList();
    }

    private static Find find(List<String> words) {
        Optional<Integer> primary = present(words.get(1)).map(Integer::valueOf);
        Optional<SecondaryAddress> secondary = present(words.get(2)).map(SavedSearch::mask);
        MeterType type = MeterType.ofWord(words.get(3)).orElse(MeterType.OTHER);
        return new Find(new FoundMeter(primary, secondary, type), address(words.get(0)));
    }

    private static Optional<String> present(String word) {
        return Optional.of(word).filter(each -> !each.equals(ABSENT));
    }

    private static DeviceAddress address(String word) {
        return word.length() < SecondaryAddress.DIGITS ? new DeviceAddress.Primary(Integer.parseInt(word)) : mask(word);
    }

    private static SecondaryAddress mask(String word) {
        int slash = word.indexOf('/');
        return slash < 0
                ? SecondaryAddress.parse(word)
                : SecondaryAddress.parse(word.substring(0, slash)).withFabrication(word.substring(slash + 1));
    }

    private boolean has(String word, String value) {
        return facts(word).anyMatch(words -> words.get(0).equals(value));
    }

    private int number(String word) {
        return facts(word)
                .mapToInt(words -> Integer.parseInt(words.get(0)))
                .findFirst()
                .orElse(0);
    }

    private Stream<List<String>> facts(String word) {
        return lines.stream().filter(words -> words.get(0).equals(word)).map(words -> words.subList(1, words.size()));
    }

    private static String written(Find find) {
        FoundMeter meter = find.meter();
        return String.join(
                " ",
                "found",
                written(find.address()),
                meter.primary().map(String::valueOf).orElse(ABSENT),
                meter.secondary().map(SavedSearch::written).orElse(ABSENT),
                meter.meterType().word());
    }

    private static String written(Sighting seen) {
        return String.join(
                " ",
                "sighting",
                written(seen.mask()),
                written(seen.address()),
                seen.telegram().toString());
    }

    private static String written(Task task) {
        return String.join(" ", task.kind().name(), task.stage().name(), written(task.mask()));
    }

    private static String written(DeviceAddress address) {
        if (address instanceof SecondaryAddress mask) {
            return mask.digits()
                    + mask.fabrication().map(digits -> "/" + digits).orElse("");
        }
        return String.valueOf(((DeviceAddress.Primary) address).number());
    }
}
