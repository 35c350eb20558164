/** A small house in which every class breaks the walls that it names. */
package io.mivo.app.architecture.canary;
