package io.mivo.adapter.fieldbus.mbus;

import io.mivo.adapter.fieldbus.mbus.codec.RecordedTelegram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** Writes the recorded telegrams as the fuzzer wants its first inputs: each into a file of its own. */
public final class FuzzSeeds {
    private FuzzSeeds() {}

    /** Takes the directory of the first inputs and that of the inputs to be found. */
    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createDirectories(Path.of(arguments[0]));
        Files.createDirectories(Path.of(arguments[1]));
        for (RecordedTelegram recorded : RecordedTelegram.all()) {
            byte[] octets = HexFormat.of().parseHex(recorded.hex().replace(" ", ""));
            Files.write(directory.resolve(recorded.id()), octets);
        }
    }
}
