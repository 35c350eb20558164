/** Restores backups: everything of them but what was given out before. */
package io.mivo.app.backup;
