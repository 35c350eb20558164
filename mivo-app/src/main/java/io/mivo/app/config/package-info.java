/** What a server is told by its command line and its settings file. */
package io.mivo.app.config;
