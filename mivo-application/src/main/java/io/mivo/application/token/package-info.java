/** Access tokens for machines: who gets one, and who stands behind one. */
package io.mivo.application.token;
