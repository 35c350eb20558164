package io.mivo.adapter.fieldbus.mbus.codec;

import io.mivo.adapter.fieldbus.mbus.codec.record.DataRecord;
import io.mivo.adapter.fieldbus.mbus.codec.value.Value;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.openmuc.jmbus.DecodingException;
import org.openmuc.jmbus.MBusMessage;
import org.openmuc.jmbus.VariableDataStructure;

/** The same recorded telegrams, decoded whole by MIVO with exact values and by jMBus with scaled ones. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DecodingBenchmark {
    private final List<byte[]> telegrams = BenchmarkTelegrams.all();

    /** Frame, header, and of each record value, unit, quantity and modifiers. */
    @Benchmark
    public void mivo(Blackhole sink) {
        for (byte[] octets : telegrams) {
            Telegram telegram = (Telegram) TelegramDecoder.decode(Octets.copyOf(octets));
            sink.consume(telegram.header());
            for (DataRecord each : telegram.records().list()) {
                sink.consume(each.value() instanceof Value.Amount amount ? amount.number() : each.value());
                sink.consume(each.meaning());
            }
        }
    }

    /** The same of jMBus: its header, and of each record the scaled value, or the value where there is nothing to scale. */
    @Benchmark
    public void jmbus(Blackhole sink) throws IOException, DecodingException {
        for (byte[] octets : telegrams) {
            VariableDataStructure structure =
                    MBusMessage.decode(octets, octets.length).getVariableDataResponse();
            structure.decode();
            sink.consume(structure.getSecondaryAddress());
            for (org.openmuc.jmbus.DataRecord each : structure.getDataRecords()) {
                Double scaled = each.getScaledDataValue();
                sink.consume(scaled == null ? each.getDataValue() : scaled);
                sink.consume(each.getDescription());
                sink.consume(each.getUnit());
            }
        }
    }
}
