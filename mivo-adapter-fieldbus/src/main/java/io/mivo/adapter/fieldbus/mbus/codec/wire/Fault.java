package io.mivo.adapter.fieldbus.mbus.codec.wire;

/**
 * What is wrong with a telegram, and where.
 *
 * @param offset index of the offending byte within the telegram, from 0
 */
public record Fault(FaultCode code, String message, int offset) {}
