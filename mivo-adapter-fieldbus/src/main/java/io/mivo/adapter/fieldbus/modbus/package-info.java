/** Modbus: asking devices for their registers, writing to them, and what the registers mean. */
package io.mivo.adapter.fieldbus.modbus;
