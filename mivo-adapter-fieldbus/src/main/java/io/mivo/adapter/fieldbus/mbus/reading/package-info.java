/** What the telegrams of a meter say in the words of MIVO: values with their codes, alarms, and how far to trust them. */
package io.mivo.adapter.fieldbus.mbus.reading;
