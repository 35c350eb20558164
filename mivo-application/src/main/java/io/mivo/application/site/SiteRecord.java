package io.mivo.application.site;

import io.mivo.application.audit.Attempt;
import io.mivo.application.audit.AuditLog;
import io.mivo.application.port.driving.ApplySite.Applied;
import io.mivo.domain.audit.Actor;
import io.mivo.domain.audit.AuditAction;
import io.mivo.domain.audit.AuditEvent;
import io.mivo.domain.site.Site;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Records what sites are applied, for whoever holds the program. Safe for use by many threads. */
public final class SiteRecord {
    private final AuditLog audit;
    private final Actor holder;

    /** Records for this one. */
    public SiteRecord(AuditLog audit, Actor holder) {
        this.audit = audit;
        this.holder = holder;
    }

    Applied recorded(Site site, boolean prune, Supplier<Applied> applying) {
        Attempt attempt = new Attempt(holder, AuditAction.SITE_APPLY, "site");
        return audit.changes(attempt, applying, applied -> List.of(event(attempt, site, prune, applied)));
    }

    private static AuditEvent event(Attempt attempt, Site site, boolean prune, Applied applied) {
        if (!applied.isDone()) {
            return attempt.refused(applied.faults().size() + " faults, first "
                    + applied.faults().get(0).path() + ": "
                    + applied.faults().get(0).message());
        }
        String users = site.apiUsers().orElse(List.of()).stream()
                .map(each -> each.entry().user().id().text())
                .sorted()
                .reduce("", (all, each) -> all + " " + each);
        return attempt.done("buses " + count(site.buses().map(List::size)) + ", sensors "
                + count(site.sensors().map(List::size)) + ", groups "
                + count(site.groups().map(List::size)) + ", API users" + (users.isEmpty() ? " –" : users)
                + (prune ? "; the rest of these sections removed" : ""));
    }

    private static String count(Optional<Integer> size) {
        return size.map(String::valueOf).orElse("–");
    }
}
