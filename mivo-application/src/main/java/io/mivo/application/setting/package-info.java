/** Setting meters themselves: whoever answers is asked first, what is wanted must be free, and nothing is ever sent twice. */
package io.mivo.application.setting;
