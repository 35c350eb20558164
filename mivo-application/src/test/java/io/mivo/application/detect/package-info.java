/** What a detection finds in devices that were laid out by hand. */
package io.mivo.application.detect;
