/** What MIVO keeps: the database and the YAML documents. */
package io.mivo.adapter.persistence;
