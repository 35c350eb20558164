/** Who sent a telegram, and in which state: the data headers of EN 13757-3. */
package io.mivo.adapter.fieldbus.mbus.codec.header;
