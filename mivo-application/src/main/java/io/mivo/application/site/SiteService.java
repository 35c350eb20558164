package io.mivo.application.site;

import io.mivo.application.licensing.Seats;
import io.mivo.application.port.driven.ApiUserRegistry;
import io.mivo.application.port.driven.KeyReading;
import io.mivo.application.port.driven.LicenseRegistry;
import io.mivo.application.port.driven.SensorRegistry;
import io.mivo.application.port.driven.SiteChanges;
import io.mivo.application.port.driven.SiteDocuments;
import io.mivo.application.port.driven.SiteDocuments.SiteDocument;
import io.mivo.application.port.driving.ApplySite;
import io.mivo.domain.site.Site;
import io.mivo.domain.site.SiteFault;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Checks site files and applies them. Safe for use by many threads. */
public final class SiteService implements ApplySite {
    private final SiteDocuments documents;
    private final KeyReading keys;
    private final Stock stock;
    private final SiteChanges changes;
    private final Seats seats;

    /** What is there already. */
    public record Stock(SensorRegistry registry, ApiUserRegistry apiUsers, LicenseRegistry licenses) {}

    /** Applies documents to a registry. */
    public SiteService(SiteDocuments documents, KeyReading keys, Stock stock, SiteChanges changes, Seats seats) {
        this.documents = documents;
        this.keys = keys;
        this.stock = stock;
        this.changes = changes;
        this.seats = seats;
    }

    /** A site that came without a file. */
    private record HeldSite(Site site) implements SiteDocument {
        @Override
        public List<SiteFault> faults() {
            return List.of();
        }

        @Override
        public int lineOf(String path) {
            return 0;
        }
    }

    @Override
    public List<SiteFault> check(String text) {
        SiteDocument document = documents.read(text);
        Known known = Known.of(document.site(), stock, false).withAnyLicense();
        return faults(document, new SiteChecks(known, keys));
    }

    @Override
    public Applied apply(String text, boolean prune) {
        SiteDocument document = documents.read(text);
        return seats.exclusively(() -> apply(document, prune));
    }

    @Override
    public Applied apply(Site site, boolean prune) {
        return seats.exclusively(() -> apply(new HeldSite(site), prune));
    }

    private Applied apply(SiteDocument document, boolean prune) {
        SiteChecks checks = new SiteChecks(Known.of(document.site(), stock, prune), keys);
        List<SiteFault> faults = faults(document, checks);
        if (faults.isEmpty()) {
            faults = applied(document, checks, prune);
        }
        return new Applied(faults, document.site().sensors().map(List::size).orElse(0));
    }

    private List<SiteFault> applied(SiteDocument document, SiteChecks checks, boolean prune) {
        Merge merge = new Merge(document.site(), stock, prune);
        List<SiteFault> faults = located(document, merge.faults());
        if (faults.isEmpty()) {
            changes.apply(merge.change(seats, checks));
            seats.deal();
        }
        return faults;
    }

    private static List<SiteFault> faults(SiteDocument document, SiteChecks checks) {
        return Stream.concat(document.faults().stream(), located(document, checks.check(document.site())).stream())
                .sorted(Comparator.comparingInt(SiteFault::line))
                .toList();
    }

    private static List<SiteFault> located(SiteDocument document, List<Findings.Finding> findings) {
        return findings.stream()
                .map(each -> new SiteFault(document.lineOf(each.path()), each.path(), each.message()))
                .toList();
    }
}
