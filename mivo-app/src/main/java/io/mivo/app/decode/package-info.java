/** What {@code mivo decode} needs beside the decoding itself: lines of a stream, its progress, and what became of all. */
package io.mivo.app.decode;
