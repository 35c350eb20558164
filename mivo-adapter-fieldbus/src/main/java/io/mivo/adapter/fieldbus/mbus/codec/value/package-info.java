/** How EN 13757-3 codes numbers, texts and dates in bytes. */
package io.mivo.adapter.fieldbus.mbus.codec.value;
