/** The server with a simulated building behind it. */
package io.mivo.app.demo;
