package io.mivo.app.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Understands moments: a day, which begins at 0 h UTC, or a date and time with its offset. */
final class MomentConverter implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException fault) {
            throw new TypeConversionException("'" + text + "' is not like 2027-01-01 or 2027-01-01T00:00:00Z");
        }
    }
}
