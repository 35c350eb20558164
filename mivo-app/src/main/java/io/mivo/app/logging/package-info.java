/** Messages to stderr, one line each. */
package io.mivo.app.logging;
