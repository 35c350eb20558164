/** What a device offers: points selected by register or by meaning, never by position. */
package io.mivo.domain.profile;
