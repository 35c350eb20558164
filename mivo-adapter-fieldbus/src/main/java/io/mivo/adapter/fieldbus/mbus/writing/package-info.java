/** How a value becomes the data record that a meter takes for it, learnt from the meter's own last answer. */
package io.mivo.adapter.fieldbus.mbus.writing;
