/** Looking profiles up, and checking what they mean. */
package io.mivo.application.profile;
