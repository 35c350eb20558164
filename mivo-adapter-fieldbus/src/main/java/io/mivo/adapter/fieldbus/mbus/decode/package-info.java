/** Telegrams shown to people and programs: the report behind the command that decodes. */
package io.mivo.adapter.fieldbus.mbus.decode;
