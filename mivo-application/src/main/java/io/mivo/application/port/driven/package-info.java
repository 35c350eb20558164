/** What the core needs from the world: one interface per need, a noun. */
package io.mivo.application.port.driven;
