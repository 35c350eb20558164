/**
 * The record of who did what. What changes something fails closed: the change and its entry become durable together, and a
 * write to a device does not begin before its entry is durable. What only looks, asks or comes in (log-ins, tokens, refusals)
 * fails open: it goes on, and the log says what could not be recorded.
 */
package io.mivo.application.audit;
