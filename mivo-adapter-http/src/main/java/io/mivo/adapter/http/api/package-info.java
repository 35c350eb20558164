/** The three published operations. */
package io.mivo.adapter.http.api;
