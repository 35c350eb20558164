/** The record of who did what, when, from where, and with what result. */
package io.mivo.domain.audit;
