package io.mivo.adapter.fieldbus.mbus.codec.meaning;

/** Who says something: the first VIFEs are errors when a device sends them, actions when a master does. */
public enum Sender {
    DEVICE,
    MASTER
}
