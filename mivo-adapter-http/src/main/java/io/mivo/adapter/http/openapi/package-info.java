/** The OpenAPI document, written first as a file, and the page that shows it. */
package io.mivo.adapter.http.openapi;
