/** Exact amounts with their units; nothing here is ever rounded. */
package io.mivo.domain.quantity;
