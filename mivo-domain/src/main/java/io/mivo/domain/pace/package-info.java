/** How long to leave a silent device alone. */
package io.mivo.domain.pace;
