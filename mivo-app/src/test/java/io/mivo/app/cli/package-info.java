/** What the commands print. */
package io.mivo.app.cli;
