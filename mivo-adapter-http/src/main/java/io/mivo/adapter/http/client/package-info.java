/** What a client of the API does, for the command line. */
package io.mivo.adapter.http.client;
