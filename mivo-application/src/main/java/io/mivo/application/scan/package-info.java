/** The search for Modbus devices: who is there, who they are, which profile may fit. */
package io.mivo.application.scan;
