/** A sensor: a device, or a part of one, as a site knows it. */
package io.mivo.domain.sensor;
