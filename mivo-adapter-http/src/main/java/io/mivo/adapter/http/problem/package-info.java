/** What every answer carries, and the problems (RFC 9457) that stand where an answer cannot. */
package io.mivo.adapter.http.problem;
