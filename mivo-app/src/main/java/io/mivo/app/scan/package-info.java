/** The search of a line from the command line: how it goes, what it prints, how it ends. */
package io.mivo.app.scan;
