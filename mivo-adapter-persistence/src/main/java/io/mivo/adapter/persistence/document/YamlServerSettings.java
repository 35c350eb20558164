package io.mivo.adapter.persistence.document;

import io.mivo.application.port.driving.LogIn.Lasting;
import io.mivo.domain.site.SiteFault;
import java.util.List;
import java.util.Optional;

/** A settings file in YAML that was read, with every fault of form in it. Immutable. */
public final class YamlServerSettings {
    private static final Keys KEYS = Keys.of()
            .or("site", "http", "https", "tlsCert", "tlsKey", "publicUrl", "trustedProxy", "allowPlainHttp")
            .or("licensing", "audit", "sessions", "secondFactor");
    private static final Keys AUDIT = Keys.of().or("days", "log");
    private static final Keys SESSIONS = Keys.of().or("idleMinutes", "hours");
    private static final Keys LICENSING = Keys.of().or("trustedKeys");

    private final ServerSettings settings;
    private final List<SiteFault> faults;
    private final Optional<Node> root;

    private YamlServerSettings(ServerSettings settings, List<SiteFault> faults, Optional<Node> root) {
        this.settings = settings;
        this.faults = faults;
        this.root = root;
    }

    /** Reads a text; never fails. */
    public static YamlServerSettings read(String text) {
        Faults faults = new Faults();
        Optional<Node> root = YamlTree.read(text, faults);
        ServerSettings settings = root.flatMap(node -> Entry.of(node, KEYS, faults))
                .map(YamlServerSettings::settings)
                .orElse(ServerSettings.NONE);
        return new YamlServerSettings(settings, faults.byLine(), root);
    }

    /** What it says, without what is wrong. */
    public ServerSettings settings() {
        return settings;
    }

    /** Every fault of form, by line. */
    public List<SiteFault> faults() {
        return faults;
    }

    /** The line of a path such as {@code licensing.trustedKeys}, or of its nearest known ancestor. */
    public int lineOf(String path) {
        return root.map(node -> node.lineOf(path)).orElse(1);
    }

    private static ServerSettings settings(Entry entry) {
        return new ServerSettings(
                entry.value("site", Words::name),
                entry.value("http", Words::name),
                texts(entry, "publicUrl"),
                entry.value("https", Words::name),
                entry.value("tlsCert", Words::name),
                entry.value("tlsKey", Words::name),
                texts(entry, "trustedProxy"),
                entry.value("allowPlainHttp", Words.TRUTH),
                entry.entry("licensing", LICENSING).flatMap(YamlServerSettings::trustedKeys),
                entry.entry("audit", AUDIT).map(YamlServerSettings::audit).orElse(ServerSettings.Audit.NONE),
                entry.entry("sessions", SESSIONS)
                        .map(YamlServerSettings::sessions)
                        .orElse(ServerSettings.Sessions.NONE),
                entry.value("secondFactor", Words.FACTOR_DUTY));
    }

    private static ServerSettings.Audit audit(Entry entry) {
        return new ServerSettings.Audit(
                entry.value("days", Numbers.within(1, 36_500)), entry.value("log", Words.TRUTH));
    }

    private static ServerSettings.Sessions sessions(Entry entry) {
        return new ServerSettings.Sessions(
                entry.value("idleMinutes", Numbers.within((int) Lasting.SHORTEST_IDLE.toMinutes(), (int)
                        Lasting.LONGEST_IDLE.toMinutes())),
                entry.value(
                        "hours", Numbers.within((int) Lasting.SHORTEST.toHours(), (int) Lasting.LONGEST.toHours())));
    }

    private static List<String> texts(Entry entry, String name) {
        return entry.node(name)
                .map(node -> node instanceof Node.Sequence several ? several.children() : List.of(node))
                .map(nodes -> Nodes.values(nodes, Words::name, entry.faults()))
                .orElse(List.of());
    }

    private static Optional<String> trustedKeys(Entry licensing) {
        Optional<Node> node = licensing.node("trustedKeys");
        return node.filter(Node.Mapping.class::isInstance)
                .map(JwkText::of)
                .or(() -> node.flatMap(text -> Nodes.value(text, Words::lines, licensing.faults())));
    }
}
