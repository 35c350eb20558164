/** Certificates and keys with which a server speaks TLS: read from PEM files, or made by itself. */
package io.mivo.adapter.http.tls;
