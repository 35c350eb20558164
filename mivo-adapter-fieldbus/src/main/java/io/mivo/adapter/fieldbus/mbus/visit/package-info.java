/** What the master does with one meter in one visit: read it out, probe for it, write to it, set something about it. */
package io.mivo.adapter.fieldbus.mbus.visit;
