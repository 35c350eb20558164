/** The program itself: command line, configuration, wiring and timers. */
package io.mivo.app;
