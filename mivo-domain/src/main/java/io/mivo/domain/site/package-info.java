/** A site as its owner declares it, before anything is applied. */
package io.mivo.domain.site;
