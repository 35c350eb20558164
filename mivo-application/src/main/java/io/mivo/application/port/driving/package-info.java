/** What the core does for the world: one interface per operation, a verb. */
package io.mivo.application.port.driving;
