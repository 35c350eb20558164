/** The bus side of MIVO: M-Bus and Modbus over serial lines, TCP and UDP. */
package io.mivo.adapter.fieldbus;
