package io.mivo.adapter.persistence.sqlite;

import io.mivo.application.port.driven.AuditTrail.Cut;
import io.mivo.domain.audit.AuditAction;
import io.mivo.domain.audit.AuditFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A filter of the record in SQL.
 *
 * @param conditions all of which must hold
 * @param values of their parameters
 */
record AuditCriteria(List<String> conditions, Map<String, Object> values) {
    static AuditCriteria of(AuditFilter filter, Cut cut) {
        AuditCriteria criteria = new AuditCriteria(new ArrayList<>(), new HashMap<>());
        criteria.add("at >= :from", "from", filter.span().from().map(InstantText::of));
        criteria.add("at < :until", "until", filter.span().until().map(InstantText::of));
        criteria.add("actor = :actor", "actor", filter.actor());
        criteria.add("action = :action", "action", filter.action().map(AuditAction::word));
        criteria.add("result = :result", "result", filter.result().map(Enum::name));
        criteria.add("instr(words, :text) > 0", "text", filter.text().map(AuditFilter::lower));
        criteria.add("number < :below", "below", below(cut));
        return criteria;
    }

    private static Optional<Long> below(Cut cut) {
        return cut.below().isPresent() ? Optional.of(cut.below().getAsLong()) : Optional.empty();
    }

    private void add(String condition, String name, Optional<?> value) {
        value.ifPresent(each -> {
            conditions.add(condition);
            values.put(name, each);
        });
    }

    String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }
}
