/** Reading sensors: on demand, unasked, and what is kept of it. */
package io.mivo.application.reading;
