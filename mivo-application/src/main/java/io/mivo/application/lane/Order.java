package io.mivo.application.lane;

import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.Visit;
import io.mivo.domain.bus.Line;

/**
 * A visit somebody wants.
 *
 * @param line on which line
 * @param visit what to do there
 * @param urgency whether somebody waits
 * @param deadline until when it is wanted, with the time in the queue
 */
public record Order(Line line, Visit visit, Urgency urgency, Deadline deadline) {}
