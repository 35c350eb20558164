/** Backups: files that hold all that an installation needs to live on elsewhere. */
package io.mivo.adapter.persistence.backup;
