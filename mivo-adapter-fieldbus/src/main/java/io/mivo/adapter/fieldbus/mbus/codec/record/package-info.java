/** Data records of EN 13757-3: from application data to values with their meaning. */
package io.mivo.adapter.fieldbus.mbus.codec.record;
