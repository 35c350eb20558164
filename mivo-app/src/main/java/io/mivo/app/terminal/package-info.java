/** What the program knows of the person before it: which of its streams a terminal shows, and a line there that is written anew. */
package io.mivo.app.terminal;
