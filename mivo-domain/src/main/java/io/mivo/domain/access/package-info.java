/** Who may do what: people, machines and their permissions. */
package io.mivo.domain.access;
