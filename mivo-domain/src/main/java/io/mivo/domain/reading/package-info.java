/** One attempt to read a sensor and all that came of it. */
package io.mivo.domain.reading;
