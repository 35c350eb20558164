package io.mivo.adapter.http.web;

import io.javalin.http.Context;
import io.mivo.adapter.http.route.Need;
import io.mivo.adapter.http.route.Route;
import io.mivo.adapter.http.route.Visitor;
import io.mivo.adapter.http.web.view.AuditLine;
import io.mivo.adapter.http.web.view.AuditPage;
import io.mivo.application.port.driven.AuditTrail.Cut;
import io.mivo.application.port.driven.AuditTrail.Page;
import io.mivo.application.port.driving.ReadAudit;
import io.mivo.application.port.driving.ReadAudit.Keeping;
import io.mivo.domain.access.Role;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Shows the record of who did what to administrators. Safe for use by many threads. */
final class AuditRoutes {
    private static final Need ADMINISTRATOR = Need.person(Role.ADMINISTRATOR);
    private static final int ON_A_PAGE = 50;

    private final ReadAudit audit;
    private final Views views;

    AuditRoutes(ReadAudit audit, Views views) {
        this.audit = audit;
        this.views = views;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/audit", ADMINISTRATOR, this::show), Route.get("/audit/csv", ADMINISTRATOR, this::export));
    }

    private void show(Context context) {
        AuditQuery query = AuditQuery.of(context);
        Page found = audit.page(query.filter(), new Cut(AuditQuery.below(context), ON_A_PAGE));
        Optional<String> older =
                found.next().isPresent() ? Optional.of(query.at("/audit", found.next())) : Optional.empty();
        AuditPage page = new AuditPage(
                found.entries().stream().map(AuditLine::of).toList(),
                query.wish(),
                new AuditPage.Ways(older, query.at("/audit/csv", OptionalLong.empty())),
                kept(audit.keeping()));
        views.show(context, "audit.jte", Map.of("frame", views.frame(context, "Record"), "page", page));
    }

    private static String kept(Keeping keeping) {
        return keeping.days() + " days, " + keeping.most() + " entries at most";
    }

    private void export(Context context) throws IOException {
        context.contentType("text/csv; charset=utf-8");
        context.header("Content-Disposition", "attachment; filename=\"mivo-record.csv\"");
        context.header("Cache-Control", "no-store");
        Writer out = new OutputStreamWriter(context.res().getOutputStream(), StandardCharsets.UTF_8);
        PrintWriter lines = new PrintWriter(out);
        lines.print(AuditCsv.HEAD);
        audit.export(
                Visitor.caller(context), AuditQuery.of(context).filter(), entry -> lines.print(AuditCsv.line(entry)));
        lines.flush();
    }
}
