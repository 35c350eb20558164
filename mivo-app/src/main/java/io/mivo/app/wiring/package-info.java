/** Puts cores and installations together: the only place that makes adapters. */
package io.mivo.app.wiring;
