/** Licenses and who holds their seats. */
package io.mivo.application.licensing;
