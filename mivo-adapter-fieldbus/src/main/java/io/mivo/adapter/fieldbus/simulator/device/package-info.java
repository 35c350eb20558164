/** What the simulated meters and devices measure, as it changes with time. */
package io.mivo.adapter.fieldbus.simulator.device;
