/** The data directory: who holds it, and the files in it that only its owner may read. */
package io.mivo.adapter.persistence.directory;
