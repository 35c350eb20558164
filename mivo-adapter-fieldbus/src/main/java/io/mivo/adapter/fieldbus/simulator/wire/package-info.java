/** The servers of the simulated building: an M-Bus line with its slaves and Modbus TCP units, encoded independently of the decoders. */
package io.mivo.adapter.fieldbus.simulator.wire;
