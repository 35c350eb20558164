/** The one table of routes: method, path, what it needs, and who answers. */
package io.mivo.adapter.http.route;
