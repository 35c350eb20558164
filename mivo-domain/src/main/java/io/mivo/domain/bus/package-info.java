/** Lines, buses and the addresses of devices on them. */
package io.mivo.domain.bus;
