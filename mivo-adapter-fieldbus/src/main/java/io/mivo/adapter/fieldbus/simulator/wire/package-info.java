/** The servers of the simulated building: sockets on loopback, Modbus TCP units and the records of M-Bus meters, encoded independently of the decoders. */
package io.mivo.adapter.fieldbus.simulator.wire;
