/** Passwords turned into hashes. */
package io.mivo.adapter.http.password;
