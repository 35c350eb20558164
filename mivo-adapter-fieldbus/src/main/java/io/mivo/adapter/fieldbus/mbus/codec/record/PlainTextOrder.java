package io.mivo.adapter.fieldbus.mbus.codec.record;

/** Where the text of VIF FC stands: devices and editions of the standard disagree. */
enum PlainTextOrder {
    /** Before the VIFEs, as most devices send it. */
    TEXT_FIRST,
    /** After the VIFEs, as EN 13757-3:2018 has it. */
    TEXT_LAST
}
