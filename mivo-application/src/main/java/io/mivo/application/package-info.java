/** The core an embedder builds and holds: the use cases of MIVO behind their ports. */
package io.mivo.application;
