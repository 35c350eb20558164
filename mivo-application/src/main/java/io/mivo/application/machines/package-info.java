/** Managing the machines that use the API. */
package io.mivo.application.machines;
