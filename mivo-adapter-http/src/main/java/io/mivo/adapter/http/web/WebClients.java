package io.mivo.adapter.http.web;

import io.javalin.http.Context;
import io.mivo.domain.access.WebClient;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Tells with what, and from where, a request was sent. */
final class WebClients {
    /** The first that fits, because most browsers also name those they descend from. */
    private static final Map<String, String> BROWSERS = ordered(
            "Edg/", "Edge",
            "OPR/", "Opera",
            "SamsungBrowser/", "Samsung Internet",
            "Firefox/", "Firefox",
            "FxiOS/", "Firefox",
            "Chrome/", "Chrome",
            "CriOS/", "Chrome",
            "Safari/", "Safari",
            "curl/", "curl");

    private static final Map<String, String> SYSTEMS = ordered(
            "iPhone", "iPhone",
            "iPad", "iPad",
            "Android", "Android",
            "Windows", "Windows",
            "Mac OS X", "macOS",
            "CrOS", "ChromeOS",
            "Linux", "Linux");

    private WebClients() {}

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> table = new LinkedHashMap<>();
        for (int index = 0; index < pairs.length; index += 2) {
            table.put(pairs[index], pairs[index + 1]);
        }
        return table;
    }

    /** The one of a request. */
    static WebClient of(Context context) {
        return new WebClient(
                context.ip(), browser(Optional.ofNullable(context.userAgent()).orElse("")));
    }

    /** A browser and its system in words, of what it says of itself; nothing of that text itself is kept. */
    static String browser(String userAgent) {
        String browser = first(BROWSERS, userAgent).orElse("Another program");
        return first(SYSTEMS, userAgent)
                .map(system -> browser + " on " + system)
                .orElse(browser);
    }

    private static Optional<String> first(Map<String, String> table, String userAgent) {
        return table.entrySet().stream()
                .filter(each -> userAgent.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
