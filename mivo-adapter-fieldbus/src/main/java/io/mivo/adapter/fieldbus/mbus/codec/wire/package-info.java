/** Bytes as they travel, and what can be wrong with them. */
package io.mivo.adapter.fieldbus.mbus.codec.wire;
