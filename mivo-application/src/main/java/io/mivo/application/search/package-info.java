/** The search for meters: what is asked next is data, and every question is a visit of its own that waits for its turn. */
package io.mivo.application.search;
