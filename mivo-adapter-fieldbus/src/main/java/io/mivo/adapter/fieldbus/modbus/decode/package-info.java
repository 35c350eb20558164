/** What registers mean and how a value is put into them: pure functions, without a wire. */
package io.mivo.adapter.fieldbus.modbus.decode;
