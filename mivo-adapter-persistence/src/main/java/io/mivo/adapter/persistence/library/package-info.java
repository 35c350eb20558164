/** The library of device profiles, and an installation's own. */
package io.mivo.adapter.persistence.library;
