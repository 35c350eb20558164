/** The database on SQLite: one file, one writer at a time, durable when acknowledged. */
package io.mivo.adapter.persistence.sqlite;
