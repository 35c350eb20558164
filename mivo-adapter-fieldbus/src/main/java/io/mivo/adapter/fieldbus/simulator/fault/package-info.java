/** What goes wrong on a simulated line: faults by chance from a seed ({@code SeededFaults}), or by a test's own {@code Disturbance}. */
package io.mivo.adapter.fieldbus.simulator.fault;
