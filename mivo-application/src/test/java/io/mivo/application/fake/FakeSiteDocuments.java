package io.mivo.application.fake;

import io.mivo.application.port.driven.SiteDocuments;
import io.mivo.domain.site.MivoUnit;
import io.mivo.domain.site.Site;
import io.mivo.domain.site.SiteFault;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Understands one line of site files, {@code unit: {serial: S, name: N, timeZone: Z}}, and remarks; finds fault with all others. */
public final class FakeSiteDocuments implements SiteDocuments {
    private static final Pattern UNIT = Pattern.compile("unit: \\{serial: ([^,}]+), name: ([^,}]+), timeZone: UTC}");

    private record Document(Site site, List<SiteFault> faults, Optional<Integer> unitAt) implements SiteDocument {
        @Override
        public int lineOf(String path) {
            return path.startsWith("unit") ? unitAt.orElse(1) : 1;
        }
    }

    @Override
    public SiteDocument read(String text) {
        List<SiteFault> faults = new ArrayList<>();
        Optional<MivoUnit> unit = Optional.empty();
        Optional<Integer> unitAt = Optional.empty();
        String[] lines = text.split("\n", -1);
        for (int number = 1; number <= lines.length; number++) {
            Matcher matcher = UNIT.matcher(lines[number - 1]);
            if (matcher.matches() && unit.isEmpty()) {
                unit = Optional.of(new MivoUnit(matcher.group(1), matcher.group(2), ZoneId.of("UTC")));
                unitAt = Optional.of(number);
            } else if (!lines[number - 1].isBlank() && !lines[number - 1].startsWith("#")) {
                faults.add(new SiteFault(number, "", "'" + lines[number - 1] + "' means nothing here"));
            }
        }
        return new Document(siteOf(unit), faults, unitAt);
    }

    @Override
    public String write(Site site, List<String> remarks) {
        String unit = site.unit()
                .map(each -> "unit: {serial: %s, name: %s, timeZone: %s}\n"
                        .formatted(each.serial(), each.name(), each.timeZone()))
                .orElse("");
        return remarks.stream().map(remark -> "# " + remark + "\n").collect(Collectors.joining("", "", unit));
    }

    private static Site siteOf(Optional<MivoUnit> unit) {
        return new Site(unit, Optional.empty(), Optional.empty(), Site.Access.NOTHING, Set.of());
    }
}
