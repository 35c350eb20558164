/** How commands fail: one line, never a stack trace. */
package io.mivo.app.failure;
