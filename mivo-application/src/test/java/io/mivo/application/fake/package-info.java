/** Fakes of the driven ports, for tests. */
package io.mivo.application.fake;
