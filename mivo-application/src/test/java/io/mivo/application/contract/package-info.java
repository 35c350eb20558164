/** What every implementation of a driven port must do, as tests. */
package io.mivo.application.contract;
