/** Random secrets and how they are kept. */
package io.mivo.application.secret;
