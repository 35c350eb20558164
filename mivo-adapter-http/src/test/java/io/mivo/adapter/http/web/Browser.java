package io.mivo.adapter.http.web;

import io.mivo.adapter.http.FakeCore;
import io.mivo.adapter.http.HttpSettings;
import io.mivo.adapter.http.Samples;
import io.mivo.adapter.http.StartedServer;
import io.mivo.application.AccessBench;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A server with pages, and a browser without scripts before it: it keeps cookies, and sends forms as browsers do. */
final class Browser implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"formToken\" value=\"([^\"]+)\"");

    private final FakeCore core = new FakeCore();
    private final StartedServer server;
    private final Map<String, String> cookies = new TreeMap<>();

    Browser(FakePeople people, FakeSensors sensors) {
        this(people, sensors, List.of());
    }

    Browser(FakePeople people, FakeSensors sensors, List<String> publicUrls) {
        this(peopleOf(people), sensors.ports(), ManagedCore.NOBODYS.management(), publicUrls);
    }

    /** A server over the pages of a whole access. */
    Browser(AccessBench bench, FakeSensors sensors) {
        this(peopleOf(bench), sensors.ports(), ManagedCore.NOBODYS.management(), List.of());
    }

    /** A server over the pages of a whole access and of what administrators manage. */
    Browser(AccessBench bench, ManagedCore core) {
        this(peopleOf(bench), core.sensors(), core.management(), List.of());
    }

    private static WebPorts.People peopleOf(AccessBench bench) {
        return new WebPorts.People(
                bench.access.logIn(),
                bench.access.choosePassword(),
                bench.access.editAccount(),
                bench.access.manageUsers(),
                bench.access.useSecondFactor());
    }

    private static WebPorts.People peopleOf(FakePeople people) {
        AccessBench others = new AccessBench();
        return new WebPorts.People(
                people,
                people,
                others.access.editAccount(),
                others.access.manageUsers(),
                others.access.useSecondFactor());
    }

    private Browser(
            WebPorts.People people, WebPorts.Sensors sensors, WebPorts.Management management, List<String> publicUrls) {
        WebPorts ports = new WebPorts(people, sensors, management);
        Clock clock = Clock.fixed(Samples.NOON, ZoneOffset.UTC);
        server = new StartedServer(core, HttpSettings.at("127.0.0.1", 0), WebInterface.pages(ports, publicUrls, clock));
    }

    /** A browser in which the administrator has logged in. */
    static Browser loggedIn(FakeSensors sensors) {
        Browser browser = new Browser(new FakePeople().withPassword("right horse battery"), sensors);
        browser.logIn("admin", "right horse battery");
        return browser;
    }

    /** What the gate told the record of those whom it turned away. */
    List<String> turnedAway() {
        return core.turnedAway;
    }

    /** One before a whole access, in which anna has logged in. */
    static Browser ofAnna(AccessBench bench) {
        Browser browser = new Browser(bench, new FakeSensors());
        browser.logIn(AccessBench.ANNA.text(), AccessBench.PASSWORD);
        return browser;
    }

    /** One before what administrators manage, in which admin has logged in. */
    static Browser ofAdministrator(AccessBench bench, ManagedCore core) {
        bench.access.choosePassword().chooseForAdmin(AccessBench.PASSWORD);
        Browser browser = new Browser(bench, core);
        browser.logIn("admin", AccessBench.PASSWORD);
        return browser;
    }

    /** Logs in. */
    HttpResponse<String> logIn(String name, String password) {
        return post("/login", Map.of("formToken", token("/login"), "name", name, "password", password));
    }

    /** The token in the forms of a page. */
    String token(String page) {
        return tokenIn(get(page).body());
    }

    static String tokenIn(String html) {
        Matcher matcher = TOKEN.matcher(html);
        if (!matcher.find()) {
            throw new AssertionError("there is no form token in " + html);
        }
        return matcher.group(1);
    }

    HttpResponse<String> get(String path) {
        return send(server.to(path));
    }

    /** Sends a form as a page of this server does. */
    HttpResponse<String> post(String path, Map<String, String> fields) {
        return send(form(path, fields).header("Sec-Fetch-Site", "same-origin"));
    }

    /** Sends a form with the token that a person who has logged in finds on every page. */
    HttpResponse<String> submit(String path, Map<String, String> fields) {
        return post(path, with(fields, "formToken", token("/account/second-factor")));
    }

    /** The same fields and one more. */
    static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> all = new TreeMap<>(fields);
        all.put(name, value);
        return all;
    }

    /** Where an answer leads. */
    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /** A form that does not say yet where it comes from. */
    HttpRequest.Builder form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return server.to(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    /** Sends a request with the cookies, and keeps those that come back. */
    HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookieHeader());
        }
        HttpResponse<String> answer = server.send(request);
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (cookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    /** A cookie it holds. */
    Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }

    /** Lets it hold a cookie. */
    void setCookie(String name, String value) {
        cookies.put(name, value);
    }

    /** The server before which it stands. */
    StartedServer server() {
        return server;
    }

    @Override
    public void close() {
        server.close();
    }
}
