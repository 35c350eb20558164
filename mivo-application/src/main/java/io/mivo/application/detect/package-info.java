/** Finds the registers behind the numbers on a display: what shows them, and how plausible that is. */
package io.mivo.application.detect;
