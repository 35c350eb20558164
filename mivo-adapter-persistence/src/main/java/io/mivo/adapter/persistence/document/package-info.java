/** The YAML documents: nodes with their lines, never a guessed type; form is checked here, meaning is not. */
package io.mivo.adapter.persistence.document;
