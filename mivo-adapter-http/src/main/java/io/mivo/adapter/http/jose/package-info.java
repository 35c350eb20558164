/** Everything signed: client assertions, access tokens, licenses and the keys behind them (RFC 7515, 7517, 7519). */
package io.mivo.adapter.http.jose;
