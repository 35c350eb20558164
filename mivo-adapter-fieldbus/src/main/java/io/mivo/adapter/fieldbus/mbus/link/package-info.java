/** The link of the master to one meter: requests and their answers, frame count bit, selection, and whose answer it is. */
package io.mivo.adapter.fieldbus.mbus.link;
