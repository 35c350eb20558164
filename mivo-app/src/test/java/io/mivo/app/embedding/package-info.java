/** The core inside another product. */
package io.mivo.app.embedding;
