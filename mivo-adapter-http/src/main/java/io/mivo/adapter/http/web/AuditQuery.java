package io.mivo.adapter.http.web;

import io.javalin.http.Context;
import io.mivo.adapter.http.web.view.AuditPage.Wish;
import io.mivo.domain.audit.AuditAction;
import io.mivo.domain.audit.AuditEvent.Result;
import io.mivo.domain.audit.AuditFilter;
import io.mivo.domain.audit.AuditFilter.Span;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * What the query of an address asks of the record; what makes no sense is passed over.
 *
 * @param wish as it was typed
 * @param filter what it means
 */
record AuditQuery(Wish wish, AuditFilter filter) {
    private static final int LONGEST = 200;

    static AuditQuery of(Context context) {
        Wish wish = new Wish(
                typed(context, "from"),
                typed(context, "until"),
                typed(context, "actor"),
                typed(context, "action"),
                typed(context, "result"),
                typed(context, "text"));
        return new AuditQuery(wish, filter(wish));
    }

    private static String typed(Context context, String name) {
        String value = Optional.ofNullable(context.queryParam(name)).orElse("").strip();
        return value.length() > LONGEST ? "" : value;
    }

    private static AuditFilter filter(Wish wish) {
        Span span = new Span(
                day(wish.from()).map(AuditQuery::begin), day(wish.until()).map(day -> begin(day.plusDays(1))));
        return new AuditFilter(
                span,
                given(wish.actor()),
                AuditAction.ofWord(wish.action()),
                Arrays.stream(Result.values())
                        .filter(each -> each.name().equals(wish.result()))
                        .findFirst(),
                given(wish.text()));
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(each -> !each.isEmpty());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return given(text).map(LocalDate::parse).filter(day -> day.getYear() > 0 && day.getYear() < 9_999);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Where the page begins. */
    static OptionalLong below(Context context) {
        String text = Optional.ofNullable(context.queryParam("below")).orElse("");
        return text.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    /** The same question at another path of ours. */
    String at(String path, OptionalLong below) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("from", wish.from());
        parameters.put("until", wish.until());
        parameters.put("actor", wish.actor());
        parameters.put("action", wish.action());
        parameters.put("result", wish.result());
        parameters.put("text", wish.text());
        parameters.put("below", below.isPresent() ? String.valueOf(below.getAsLong()) : "");
        String query = parameters.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
