package io.mivo.application.site;

import io.mivo.application.licensing.Seats;
import io.mivo.application.port.driven.ApiUserRegistry;
import io.mivo.application.port.driven.KeyReading;
import io.mivo.application.port.driven.LicenseRegistry;
import io.mivo.application.port.driven.SensorGroups;
import io.mivo.application.port.driven.SensorRegistry;
import io.mivo.application.port.driven.SiteChanges;
import io.mivo.application.port.driven.SiteDocuments;
import io.mivo.application.port.driven.SiteDocuments.SiteDocument;
import io.mivo.application.port.driven.UserAccounts;
import io.mivo.application.port.driving.ApplySite;
import io.mivo.application.profile.Findings;
import io.mivo.application.profile.ProfileLookup;
import io.mivo.domain.site.Site;
import io.mivo.domain.site.SiteFault;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Checks site files and applies them. Safe for use by many threads. */
public final class SiteService implements ApplySite {
    private final Texts texts;
    private final ProfileLookup lookup;
    private final Stock stock;
    private final SiteChanges changes;
    private final Seats seats;
    private final SiteRecord record;

    /** What is there already. */
    public record Stock(
            SensorRegistry registry,
            ApiUserRegistry apiUsers,
            SensorGroups groups,
            UserAccounts users,
            LicenseRegistry licenses) {}

    /** How what a site names in texts is understood. */
    public record Texts(SiteDocuments documents, KeyReading keys, ProfileLookup lookup) {}

    /** Applies documents to a registry. */
    public SiteService(Texts texts, Stock stock, SiteChanges changes, Seats seats, SiteRecord record) {
        this.texts = texts;
        this.lookup = texts.lookup();
        this.stock = stock;
        this.changes = changes;
        this.seats = seats;
        this.record = record;
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
        SiteDocument document = read(text);
        Known known = Known.of(document.site(), stock, false).withAnyLicense();
        return faults(document, new SiteChecks(known, texts.keys()));
    }

    @Override
    public Applied apply(String text, boolean prune) {
        return recorded(read(text), prune);
    }

    @Override
    public Applied apply(Site site, boolean prune) {
        return recorded(lookedUp(new HeldSite(site)), prune);
    }

    private Applied recorded(SiteDocument document, boolean prune) {
        return seats.exclusively(() -> record.recorded(document.site(), prune, () -> apply(document, prune)));
    }

    private SiteDocument read(String text) {
        return lookedUp(texts.documents().read(text));
    }

    private SiteDocument lookedUp(SiteDocument document) {
        return LookedUpSite.of(document, lookup);
    }

    private Applied apply(SiteDocument document, boolean prune) {
        SiteChecks checks = new SiteChecks(Known.of(document.site(), stock, prune), texts.keys());
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
