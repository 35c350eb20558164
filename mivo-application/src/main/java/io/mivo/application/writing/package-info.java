/** Writing values: everything is checked before the first octet goes out, and nothing is ever sent twice. */
package io.mivo.application.writing;
