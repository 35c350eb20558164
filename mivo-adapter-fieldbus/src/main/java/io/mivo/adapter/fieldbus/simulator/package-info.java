/** A simulated building for the demonstration and for tests: meters and devices behind real sockets on loopback. */
package io.mivo.adapter.fieldbus.simulator;
