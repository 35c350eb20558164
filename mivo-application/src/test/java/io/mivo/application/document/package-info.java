/** Documents that tests keep as the program makes them. */
package io.mivo.application.document;
