package io.mivo.application.site;

import io.mivo.application.licensing.Seats;
import io.mivo.application.port.driven.SiteDocuments;
import io.mivo.application.port.driving.ExportSite;
import io.mivo.domain.site.MivoUnit;
import io.mivo.domain.site.Site;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Writes site files of what is there. Safe for use by many threads. */
public final class SiteExportService implements ExportSite {
    private static final String NOT_IN_IT =
            "Not in it: people, passwords, private keys, licenses, readings, and the files in profiles/.";

    private final SiteDocuments documents;
    private final SiteService.Stock stock;
    private final Seats seats;
    private final Clock clock;

    /** Writes documents of a stock. */
    public SiteExportService(SiteDocuments documents, SiteService.Stock stock, Seats seats, Clock clock) {
        this.documents = documents;
        this.stock = stock;
        this.seats = seats;
        this.clock = clock;
    }

    @Override
    public String export() {
        MivoUnit unit = stock.registry().unit();
        String what = "Site file of the MIVO unit " + unit.serial() + " (" + unit.name() + "), exported "
                + clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return documents.write(unchanged(), List.of(what, NOT_IN_IT));
    }

    /** A site that nobody changed while it was looked at. */
    private Site unchanged() {
        long version;
        Site site;
        do {
            version = stock.registry().version();
            site = PresentSite.of(stock, seats.inCreationOrder());
        } while (version != stock.registry().version());
        return site;
    }
}
