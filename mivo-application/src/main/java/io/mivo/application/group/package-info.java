/** Sensors that rights name together, and whose rights those are. */
package io.mivo.application.group;
