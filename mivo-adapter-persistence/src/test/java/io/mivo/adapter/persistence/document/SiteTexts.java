package io.mivo.adapter.persistence.document;

import io.mivo.application.port.driven.SiteDocuments.SiteDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Site files as texts, and their faults as texts. */
final class SiteTexts {
    static final String BUS = """
            buses:
              - id: heat
                protocol: mbus
                transport: {tcp: "127.0.0.1:10001"}
            """;

    private SiteTexts() {}

    static SiteDocument read(String text) {
        return new YamlSiteDocuments().read(text);
    }

    static SiteDocument house12() {
        return read(resource("house-12.yaml"));
    }

    /** Each as {@code line: path: message}. */
    static List<String> faults(String text) {
        return read(text).faults().stream()
                .map(fault -> fault.line() + ": " + fault.path() + ": " + fault.message())
                .toList();
    }

    /** The faults of a sensor with these lines, which begin in line 5. */
    static List<String> faultsOfSensor(String lines) {
        return faults("sensors:\n  - uid: one\n    bus: heat\n    address: {primary: 1}\n" + lines.indent(4));
    }

    /** The faults of a register written as a flow mapping in line 6. */
    static List<String> faultsOfRegister(String register) {
        return faultsOfSensor("values:\n  - {code: X_One, register: " + register + "}\n");
    }

    static String resource(String name) {
        try (InputStream in = SiteTexts.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
