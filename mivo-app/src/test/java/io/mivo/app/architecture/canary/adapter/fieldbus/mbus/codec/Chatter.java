package io.mivo.app.architecture.canary.adapter.fieldbus.mbus.codec;

import io.mivo.app.architecture.canary.Breaks;
import java.io.IOException;
import java.io.InputStream;

@Breaks("the codec is pure")
public final class Chatter {
    public int first(InputStream stream) throws IOException {
        return stream.read();
    }
}
