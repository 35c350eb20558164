package io.mivo.domain.bus;

/** A line with the name its site gives it. */
public record Bus(BusId id, Line line) {}
