/** The HTTP side of MIVO: the published API, the web pages and everything signed. */
package io.mivo.adapter.http;
