package io.mivo.adapter.http.web;

import io.mivo.domain.audit.AuditEntry;
import io.mivo.domain.audit.AuditEvent;
import java.util.List;
import java.util.stream.Collectors;

/** The record as comma-separated values (RFC 4180); no cell is ever a formula of a spreadsheet. */
final class AuditCsv {
    static final String HEAD = "number,time,actorKind,actor,origin,action,subject,result,detail\r\n";

    private static final String FORMULA = "=+-@\t\r＝＋－＠";

    private AuditCsv() {}

    static String line(AuditEntry entry) {
        AuditEvent event = entry.event();
        List<String> cells = List.of(
                String.valueOf(entry.number()),
                entry.at().toString(),
                event.actor().kind().name(),
                event.actor().name(),
                event.actor().origin().text(),
                event.action().word(),
                event.subject(),
                event.outcome().result().name(),
                event.outcome().detail());
        return cells.stream().map(AuditCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A cell: one that a spreadsheet would compute begins with an apostrophe. */
    static String cell(String text) {
        String first = text.stripLeading();
        boolean formula = !first.isEmpty() && FORMULA.indexOf(first.charAt(0)) >= 0;
        String harmless = formula ? "'" + text : text;
        boolean plain = harmless.chars().noneMatch(each -> each == ',' || each == '"' || each == '\r' || each == '\n');
        return plain ? harmless : "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
