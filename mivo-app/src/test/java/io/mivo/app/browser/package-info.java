/** The program in a real browser. */
package io.mivo.app.browser;
