package io.mivo.domain.audit;

import java.time.Instant;

/**
 * A line of the record.
 *
 * @param number grows with each entry and is never used again
 * @param at when it was recorded
 * @param event what
 */
public record AuditEntry(long number, Instant at, AuditEvent event) {}
