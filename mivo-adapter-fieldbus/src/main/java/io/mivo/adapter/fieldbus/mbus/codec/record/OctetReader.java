package io.mivo.adapter.fieldbus.mbus.codec.record;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Fault;
import io.mivo.adapter.fieldbus.mbus.codec.wire.FaultCode;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;

/** Reads application data from front to back; not thread-safe. */
final class OctetReader {
    private final Octets octets;
    private final int offset;
    private int position;

    /** Reads these bytes, the first of which stands at this offset in the telegram. */
    OctetReader(Octets octets, int offset) {
        this.octets = octets;
        this.offset = offset;
    }

    int position() {
        return position;
    }

    int remaining() {
        return octets.size() - position;
    }

    boolean isAtEnd() {
        return remaining() == 0;
    }

    /** The next byte, left where it is; there must be one. */
    int peek() {
        return octets.at(position);
    }

    int next(String where) throws MalformedRecordException {
        requireAhead(1, where);
        return octets.at(position++);
    }

    Octets take(int count, String where) throws MalformedRecordException {
        requireAhead(count, where);
        position += count;
        return octets.slice(position - count, position);
    }

    private void requireAhead(int count, String where) throws MalformedRecordException {
        if (count > remaining()) {
            throw malformed(FaultCode.TRUNCATED, "the data end inside " + where);
        }
    }

    /** The next bytes, left where they are; at most this many. */
    Octets ahead(int count) {
        return octets.slice(position, position + Math.min(count, remaining()));
    }

    /** Everything read since this position. */
    Octets since(int start) {
        return octets.slice(start, position);
    }

    Octets rest() {
        int start = position;
        position = octets.size();
        return octets.from(start);
    }

    /** A fault at the present position. */
    MalformedRecordException malformed(FaultCode code, String message) {
        return new MalformedRecordException(new Fault(code, message, offset + position));
    }
}
