/** A pure codec for EN 13757-2 and EN 13757-3: bytes to meaning, without any input or output; it never throws on bytes. */
package io.mivo.adapter.fieldbus.mbus.codec;
