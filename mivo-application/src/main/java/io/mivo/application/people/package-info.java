/** People: logging in and out, and choosing passwords. */
package io.mivo.application.people;
