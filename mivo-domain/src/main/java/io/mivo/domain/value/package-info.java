/** What can be measured: the catalogue of value codes and the kinds a measured value can take. */
package io.mivo.domain.value;
