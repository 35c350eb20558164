/** Measures what access costs; run by hand with the profile {@code bench}. */
package io.mivo.app.bench;
