/** The library of device profiles is right. */
package io.mivo.app.library;
