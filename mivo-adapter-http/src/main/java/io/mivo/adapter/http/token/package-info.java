/** The token endpoint and what OAuth clients want to know about it. */
package io.mivo.adapter.http.token;
