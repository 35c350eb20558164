/** The commands. */
package io.mivo.app.cli;
