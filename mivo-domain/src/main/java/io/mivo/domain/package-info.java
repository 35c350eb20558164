/** What MIVO knows about meters, sensors, readings and who may see them, in plain Java. */
package io.mivo.domain;
