package io.mivo.application;

import io.mivo.application.port.driven.SiteDocuments;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import io.mivo.domain.site.Site;
import java.util.List;

/** Refuses site files, for a core whose holder declares sites by itself. */
final class NoSiteDocuments implements SiteDocuments {
    @Override
    public SiteDocument read(String text) {
        throw new RefusedException(Reason.UNAVAILABLE, "this installation reads no site files");
    }

    @Override
    public String write(Site site, List<String> remarks) {
        throw new RefusedException(Reason.UNAVAILABLE, "this installation writes no site files");
    }
}
