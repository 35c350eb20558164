/** Checking what a site file means, and making the registry match it. */
package io.mivo.application.site;
