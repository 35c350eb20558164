/** The server's life from its start to its orderly end. */
package io.mivo.app.server;
