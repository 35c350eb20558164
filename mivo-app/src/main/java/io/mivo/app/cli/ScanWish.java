package io.mivo.app.cli;

import io.mivo.app.failure.FailedException;
import io.mivo.app.failure.TextFile;
import io.mivo.application.port.driving.SearchMeters.Extra;
import io.mivo.application.port.driving.SearchMeters.Mode;
import io.mivo.application.port.driving.SearchMeters.Wish;
import io.mivo.domain.bus.SecondaryAddress;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say how to search. */
final class ScanWish {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--primary", description = "Ask the primary addresses 0 to 250 only.")
    private boolean primary;

    @Option(
            names = "--secondary",
            description =
                    "Search by secondary addresses only. With neither: secondary, then primary when nobody was found.")
    private boolean secondary;

    @Option(
            names = "--decimal-only",
            description = "Leave out identifications with the digits A to E; a third quicker.")
    private boolean decimalOnly;

    @Option(
            names = "--exhaustive",
            description = "Where identifications are equal, try all 17576 manufacturers: hours for each of them.")
    private boolean exhaustive;

    @Option(
            names = "--retries",
            paramLabel = "N",
            defaultValue = "0",
            description = "Ask again so many times where nobody answers, for lines that lose answers; 0 when absent.")
    private int retries;

    @Option(
            names = "--known",
            paramLabel = "FILE",
            description = "Secondary addresses that need not be found, one in a line with all 16 digits.")
    private Optional<Path> known = Optional.empty();

    /** What they wish for. */
    Wish wish() {
        if (primary && secondary) {
            throw new ParameterException(spec.commandLine(), "--primary or --secondary, not both");
        }
        Set<Extra> extras = EnumSet.noneOf(Extra.class);
        if (!decimalOnly) {
            extras.add(Extra.HEXADECIMAL_DIGITS);
        }
        if (exhaustive) {
            extras.add(Extra.EVERY_MANUFACTURER);
        }
        try {
            return new Wish(primary ? Mode.PRIMARY : Mode.SECONDARY, extras, knownMeters(), retries);
        } catch (IllegalArgumentException fault) {
            throw new ParameterException(spec.commandLine(), String.valueOf(fault.getMessage()), fault);
        }
    }

    /** Whether primary addresses are asked when there was nobody at any secondary one. */
    boolean fallsBack() {
        return !primary && !secondary;
    }

    private List<SecondaryAddress> knownMeters() {
        return known.map(file -> TextFile.read(file).lines())
                .map(lines -> lines.map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .map(this::address)
                        .toList())
                .orElse(List.of());
    }

    private SecondaryAddress address(String text) {
        try {
            return SecondaryAddress.parse(text);
        } catch (IllegalArgumentException fault) {
            throw new FailedException(known.map(Object::toString).orElse("") + ": " + fault.getMessage(), fault);
        }
    }
}
