/** The right to give values out, and for how long. */
package io.mivo.domain.license;
