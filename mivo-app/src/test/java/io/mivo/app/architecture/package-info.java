/** The walls of the house, each with a canary that proves it stands. */
package io.mivo.app.architecture;
