/** The text in which the database keeps what has structure: sealed with a checksum, open to later additions. */
package io.mivo.adapter.persistence.form;
