package io.mivo.adapter.http.web.view;

import java.util.List;

/**
 * All sensors at a glance.
 *
 * @param cards one for each, by uid
 */
public record Overview(List<SensorCard> cards) {
    /** Copies in. */
    public Overview {
        cards = List.copyOf(cards);
    }

    /** How many there are. */
    public String total() {
        return counted(cards.size(), "sensor");
    }

    /** How many are in a good, unsure, bad or quiet state. */
    public long count(Tone tone) {
        return cards.stream()
                .filter(each -> each.state().badge().tone() == tone)
                .count();
    }

    /** How many have an alarm. */
    public long alarmed() {
        return cards.stream().filter(each -> !each.alarms().isEmpty()).count();
    }

    private static String counted(int count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }
}
