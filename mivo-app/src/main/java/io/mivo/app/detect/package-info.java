/** {@code mivo detect} as a person follows it: asks for numbers, watches the device, tells what was found. */
package io.mivo.app.detect;
