/** Health and metrics, without values and without names. */
package io.mivo.adapter.http.observe;
