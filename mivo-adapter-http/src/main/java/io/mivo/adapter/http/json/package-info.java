/** JSON as the contract wants it: written in plain notation, read strictly. */
package io.mivo.adapter.http.json;
