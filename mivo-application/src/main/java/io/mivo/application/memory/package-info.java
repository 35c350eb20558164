/** Storage that lives as long as the program: the default for embedding products and for tests. */
package io.mivo.application.memory;
