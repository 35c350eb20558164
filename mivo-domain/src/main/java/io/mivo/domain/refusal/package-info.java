/** Why a request must not be tried: one exception, one enum of reasons. */
package io.mivo.domain.refusal;
