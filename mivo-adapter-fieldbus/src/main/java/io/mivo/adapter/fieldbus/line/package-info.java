/** The lines themselves: open, write, read until a deadline, whoever speaks on them. */
package io.mivo.adapter.fieldbus.line;
