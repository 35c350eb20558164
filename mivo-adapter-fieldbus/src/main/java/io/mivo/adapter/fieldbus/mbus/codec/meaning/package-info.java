/** What value information (VIF and VIFE) of EN 13757-3 means: the tables, and how their rows combine. */
package io.mivo.adapter.fieldbus.mbus.codec.meaning;
